//! A server under test, whichever it is.

use super::client::{Answer, answer};
use callboard_simulator::{Limits, Scenario, Settings, Shared, serve};
use libtest_mimic::Failed;
use reqwest::{Client, Method, RequestBuilder};
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::task::AbortHandle;

/// A server under test.
pub struct Server {
    /// Where it listens.
    pub address: SocketAddr,
    /// A valid token.
    pub token: String,
    /// A valid API key.
    pub api_key: &'static str,
    /// How long it holds a poll that has nothing to tell.
    pub poll_limit: Duration,
    /// Keeps its TCP lines open from request to request.
    pub http: Client,
    /// What is known of the simulator only.
    shared: Option<Arc<Shared>>,
    tasks: Vec<AbortHandle>,
}

impl Drop for Server {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
    }
}

impl Server {
    /// A simulator of one's own, on a free port, where nothing happens by itself.
    pub async fn simulator() -> Result<Self, Failed> {
        Self::simulator_with(Settings { limits: Limits::fast(), ..Settings::new(Scenario::Quiet, 1) }).await
    }

    /// A simulator of one's own with other settings. Its tenant lives.
    pub async fn simulator_with(settings: Settings) -> Result<Self, Failed> {
        let poll_limit = settings.limits.poll;
        let shared = Shared::new(settings);
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let address = listener.local_addr()?;
        let serving = tokio::spawn(serve(listener, Arc::clone(&shared)));
        let living = tokio::spawn(Arc::clone(&shared).live());
        let server = Self {
            address,
            token: String::new(),
            api_key: "demo-api-key",
            poll_limit,
            http: client()?,
            shared: Some(shared),
            tasks: vec![serving.abort_handle(), living.abort_handle()],
        };
        server.logged_in().await
    }

    /// The real hub, shared by all cases.
    pub async fn reference(address: SocketAddr) -> Result<Self, Failed> {
        let server = Self {
            address,
            token: String::new(),
            api_key: "reference-api-key",
            poll_limit: Duration::from_secs(90),
            http: client()?,
            shared: None,
            tasks: Vec::new(),
        };
        server.logged_in().await
    }

    async fn logged_in(mut self) -> Result<Self, Failed> {
        self.log_in().await?;
        Ok(self)
    }

    /// Takes a new token.
    pub async fn log_in(&mut self) -> Result<(), Failed> {
        let words = json!({ "userName": "supervisor", "password": "supervisor" });
        let login = self.bare(Method::POST, "/api/Authentication/Authenticate").json(&words);
        let answer: Value = serde_json::from_str(&answer(login).await?.body)?;
        self.token = answer["access_token"].as_str().ok_or("no token")?.to_owned();
        Ok(())
    }

    /// A request by nobody.
    pub fn bare(&self, method: Method, path: &str) -> RequestBuilder {
        self.http.request(method, format!("http://{}{path}", self.address))
    }

    /// A request with the token in its header.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.bare(method, path).bearer_auth(&self.token)
    }

    /// The answer to `GET`, with the token.
    pub async fn get(&self, path: &str) -> Result<Answer, Failed> {
        answer(self.request(Method::GET, path)).await
    }

    /// The answer to `POST`, with the token.
    pub async fn post(&self, path: &str, body: impl Into<String>) -> Result<Answer, Failed> {
        let body = body.into();
        let request = self.request(Method::POST, path).header("content-type", "text/plain;charset=UTF-8");
        answer(request.body(body)).await
    }

    /// The answer to `DELETE`, with the token.
    pub async fn delete(&self, path: &str) -> Result<Answer, Failed> {
        answer(self.request(Method::DELETE, path)).await
    }

    /// A request to open a WebSocket, by nobody, for those that are refused.
    pub fn bare_upgrade(&self, path: &str) -> RequestBuilder {
        self.bare(Method::GET, path)
            .header("connection", "Upgrade")
            .header("upgrade", "websocket")
            .header("sec-websocket-version", "13")
            .header("sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ==")
    }

    /// The answer to a request to open a WebSocket, with the token.
    pub async fn refusal(&self, path: &str) -> Result<Answer, Failed> {
        answer(self.bare_upgrade(path).bearer_auth(&self.token)).await
    }

    /// Negotiates; answers with the secret that names the connection.
    pub async fn negotiated(&self) -> Result<String, Failed> {
        let answer = self.post("/hub/negotiate?negotiateVersion=1", "").await?;
        let answer: Value = serde_json::from_str(&answer.body)?;
        Ok(answer["connectionToken"].as_str().ok_or("no connection token")?.to_owned())
    }

    /// Waits until the server knows nothing of a connection any more; while it ends, it is not found either.
    pub async fn gone(&self, path: &str) -> Result<(), Failed> {
        loop {
            let answer = self.post(path, "").await?;
            assert_eq!((answer.status, answer.kind()), (404, "text/plain"));
            if !answer.body.is_empty() {
                assert_eq!(answer.body, "No Connection with that ID");
                return Ok(());
            }
        }
    }

    /// Makes the simulator share a defect of the real hub that it does not have by itself.
    pub fn with_known_defects(&self) {
        if let Some(shared) = &self.shared {
            callboard_simulator::shared::lock(&shared.faults).mode.unknown_type_wedges = true;
        }
    }
}

/// A client that keeps its own lines.
pub fn client() -> Result<Client, Failed> {
    Ok(Client::builder().no_proxy().build()?)
}
