//! The way in for tests.

use crate::support::client::{Answer, answer};
use crate::support::server::{Server, client};
use libtest_mimic::Failed;
use serde_json::Value;

/// How a test ends.
pub type Outcome = Result<(), Failed>;

impl Server {
    /// Asks for something by the control interface, over a line that no fault can reach.
    pub async fn control(&self, path: &str, body: Value) -> Outcome {
        let request = client()?.post(format!("http://{}/control/{path}", self.address));
        let answer = answer(request.json(&body)).await?;
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        Ok(())
    }

    /// Reads something by the control interface.
    pub async fn read(&self, path: &str) -> Result<Value, Failed> {
        let answer = answer(client()?.get(format!("http://{}/control/{path}", self.address))).await?;
        Ok(serde_json::from_str(&answer.body)?)
    }

    /// The answer to a negotiation.
    pub async fn negotiation(&self) -> Result<Answer, Failed> {
        self.post("/hub/negotiate?negotiateVersion=1", "").await
    }

    /// Waits until there are so many connections.
    pub async fn has_connections(&self, count: usize) -> Outcome {
        while self.read("connections").await? != count {}
        Ok(())
    }
}
