//! A client over a WebSocket that hides nothing: records are read and written as text.

use super::server::Server;
use futures_util::{SinkExt, StreamExt};
use libtest_mimic::Failed;
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::{Message, handshake::client::Request};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

/// Ends every record.
pub const END: char = '\u{1e}';
/// A ping.
pub const PING: &str = r#"{"type":6}"#;
/// The request that opens every conversation.
pub const HANDSHAKE: &str = "{\"protocol\":\"json\",\"version\":1}\u{1e}";
/// How the server ends a connection that broke the protocol.
pub const BROKEN: &str = r#"{"type":7,"error":"Connection closed with an error.","allowReconnect":true}"#;

const PATIENCE: Duration = Duration::from_secs(30);

/// A WebSocket.
pub struct Socket {
    stream: WebSocketStream<MaybeTlsStream<TcpStream>>,
    waiting: VecDeque<String>,
    invoked: u32,
}

/// What came from the server.
#[derive(Debug, PartialEq, Eq)]
pub enum Heard {
    /// A record, without its end.
    Record(String),
    /// The socket was closed, with this code.
    Closed(u16),
    /// The socket was lost.
    Lost,
}

impl Server {
    /// An upgrade request to this path, as yet by nobody.
    pub fn upgrade(&self, path: &str) -> Result<Request, Failed> {
        Ok(format!("ws://{}{path}", self.address).into_client_request()?)
    }

    /// Opens a WebSocket to this path with the token in the query, as browsers do.
    pub async fn socket(&self, path: &str) -> Result<Socket, Failed> {
        let sign = if path.contains('?') { '&' } else { '?' };
        let request = self.upgrade(&format!("{path}{sign}access_token={}", self.token))?;
        open(request).await
    }

    /// A WebSocket after negotiation and handshake.
    pub async fn connected(&self) -> Result<Socket, Failed> {
        let id = self.negotiated().await?;
        let mut socket = self.socket(&format!("/hub?id={id}")).await?;
        socket.shake_hands().await?;
        Ok(socket)
    }
}

/// Opens a WebSocket.
pub async fn open(request: Request) -> Result<Socket, Failed> {
    let (stream, _) = connect_async(request).await?;
    Ok(Socket { stream, waiting: VecDeque::new(), invoked: 0 })
}

impl Socket {
    /// Sends text as one frame, as it is.
    pub async fn send(&mut self, text: impl Into<String>) -> Result<(), Failed> {
        Ok(self.stream.send(Message::text(text.into())).await?)
    }

    /// Sends one record.
    pub async fn say(&mut self, record: &str) -> Result<(), Failed> {
        self.send(format!("{record}{END}")).await
    }

    /// The opening of every conversation.
    pub async fn shake_hands(&mut self) -> Result<(), Failed> {
        self.send(HANDSHAKE).await?;
        self.expect("{}").await
    }

    /// What comes next, pings too.
    pub async fn hear(&mut self) -> Result<Heard, Failed> {
        loop {
            if let Some(record) = self.waiting.pop_front() {
                return Ok(Heard::Record(record));
            }
            let message = timeout(PATIENCE, self.stream.next()).await.map_err(|_| "nothing came")?;
            match message {
                Some(Ok(Message::Text(text))) => {
                    // Clients refuse a record that is split over two frames.
                    let text = text.strip_suffix(END).ok_or_else(|| format!("split: {text}"))?;
                    self.waiting.extend(text.split(END).map(str::to_owned));
                }
                Some(Ok(Message::Close(frame))) => {
                    return Ok(Heard::Closed(frame.map_or(1005, |frame| frame.code.into())));
                }
                Some(Ok(other)) => return Err(format!("unexpected: {other:?}").into()),
                Some(Err(_)) | None => return Ok(Heard::Lost),
            }
        }
    }

    /// The next record that is not a ping.
    pub async fn record(&mut self) -> Result<String, Failed> {
        loop {
            match self.hear().await? {
                Heard::Record(record) if record == PING => {}
                Heard::Record(record) => return Ok(record),
                other => return Err(format!("{other:?} instead of a record").into()),
            }
        }
    }

    /// The next record must be this one, to the byte.
    pub async fn expect(&mut self, record: &str) -> Result<(), Failed> {
        let heard = self.record().await?;
        if heard == record { Ok(()) } else { Err(format!("{record} was expected, {heard} came").into()) }
    }

    /// The server closes in good order now.
    pub async fn expect_close(&mut self) -> Result<(), Failed> {
        loop {
            match self.hear().await? {
                Heard::Record(record) if record == PING => {}
                Heard::Closed(1000) => return Ok(()),
                other => return Err(format!("{other:?} instead of a close").into()),
            }
        }
    }

    /// Sends an invocation that wants an answer; answers with its id.
    pub async fn ask(&mut self, method: &str, arguments: Value) -> Result<String, Failed> {
        self.invoked += 1;
        let id = self.invoked.to_string();
        let record = json!({ "target": method, "arguments": arguments, "invocationId": id, "type": 1 });
        self.say(&record.to_string()).await?;
        Ok(id)
    }

    /// Invokes a method; answers with the completion's text between the invocation's id and the end.
    pub async fn invoke(&mut self, method: &str, arguments: Value) -> Result<String, Failed> {
        let id = self.ask(method, arguments).await?;
        let heard = self.record().await?;
        let start = format!(r#"{{"type":3,"invocationId":"{id}","#);
        let rest = heard.strip_prefix(&start).and_then(|rest| rest.strip_suffix('}'));
        Ok(rest.ok_or_else(|| format!("{heard} is not the answer to {id}"))?.to_owned())
    }

    /// The connection works.
    pub async fn expect_alive(&mut self) -> Result<(), Failed> {
        assert_eq!(self.invoke("SRPing", json!([])).await?, r#""result":"pong""#);
        Ok(())
    }

    /// Lets go of the connection, without a word.
    pub fn lose(self) {
        drop(self);
    }
}

/// An id that no other test has.
pub fn fresh_id() -> String {
    uuid::Uuid::new_v4().to_string()
}
