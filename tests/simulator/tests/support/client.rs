//! What a server answered to a request, read to its end.

use libtest_mimic::Failed;
use reqwest::{RequestBuilder, header::HeaderMap};

/// An answer.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// All headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: String,
}

/// Sends a request, and waits for all of the answer.
pub async fn answer(request: RequestBuilder) -> Result<Answer, Failed> {
    let response = request.send().await?;
    Ok(Answer {
        status: response.status().as_u16(),
        headers: response.headers().clone(),
        body: response.text().await?,
    })
}

impl Answer {
    /// A header's value; empty when there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Its type, without parameters.
    pub fn kind(&self) -> &str {
        self.header("content-type").split(';').next().unwrap_or_default()
    }

    /// Status, type and body at once.
    #[track_caller]
    pub fn is(&self, status: u16, kind: &str, body: &str) {
        assert_eq!((self.status, self.kind(), self.body.as_str()), (status, kind, body));
    }

    /// Status, with neither type nor body.
    #[track_caller]
    pub fn is_empty(&self, status: u16) {
        self.is(status, "", "");
    }
}
