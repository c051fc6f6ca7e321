//! One connection, whatever carries it: reads records in order, answers, pings, and notices silence.

use super::methods;
use super::records::{self, END, LARGEST, Record};
use crate::shared::Shared;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::{Mutex as AsyncMutex, mpsc, oneshot};
use tokio::time::{Instant, interval, timeout};

const HANDSHAKE_LIMIT: Duration = Duration::from_secs(15);
const BROKEN: &str = "Connection closed with an error.";

/// What goes to the transport.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Frame {
    /// One or more whole records.
    Text(String),
    /// The connection is over, in good order.
    End,
    /// The connection breaks, without a word.
    Broken,
}

/// What can be done to a connection from outside.
#[derive(Clone, Debug)]
pub enum Command {
    /// Break it.
    Kill,
    /// Send a close record and end it.
    Close {
        /// The error it names.
        error: Option<String>,
        /// Whether the client may come back.
        allow_reconnect: bool,
    },
}

/// How a connection is carried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Transport {
    /// A WebSocket.
    WebSockets,
    /// Server-sent events down, posts up.
    ServerSentEvents,
    /// Polls down, posts up.
    LongPolling,
}

/// A connection.
pub struct Connection {
    /// The public id.
    pub id: String,
    /// The secret that requests name it by.
    pub token: String,
    /// Whose it is.
    pub user: String,
    /// What carries it, once something does.
    pub transport: Mutex<Option<Transport>>,
    /// Frames for the transport.
    pub frames: AsyncMutex<mpsc::UnboundedReceiver<Frame>>,
    /// Ends the poll that is under way.
    pub poll: Mutex<Option<oneshot::Sender<()>>>,
    /// True once nothing more will come.
    pub over: AtomicBool,
    outgoing: mpsc::UnboundedSender<Frame>,
    incoming: mpsc::UnboundedSender<String>,
    commands: mpsc::UnboundedSender<Command>,
}

impl Connection {
    /// Makes a connection and lets it wait for its transport and handshake. With `public_secret` (negotiate
    /// version 0) the public id is the secret.
    pub fn start(shared: &Arc<Shared>, user: String, public_secret: bool) -> Arc<Self> {
        let id = random_id();
        let (outgoing, frames) = mpsc::unbounded_channel();
        let (incoming, texts) = mpsc::unbounded_channel();
        let (commands, orders) = mpsc::unbounded_channel();
        let connection = Arc::new(Self {
            token: if public_secret { id.clone() } else { random_id() },
            id,
            user,
            transport: Mutex::new(None),
            frames: AsyncMutex::new(frames),
            poll: Mutex::new(None),
            over: AtomicBool::new(false),
            outgoing,
            incoming,
            commands,
        });
        shared.hub.add(&connection);
        tokio::spawn(serve(Arc::clone(shared), Arc::clone(&connection), texts, orders));
        connection
    }

    /// Text from the client: a part of a record, one, or several.
    pub fn receive(&self, text: String) {
        // Nobody listens any more when the connection is over.
        let _ = self.incoming.send(text);
    }

    /// A whole record for the client.
    pub fn send(&self, record: &str) {
        let _ = self.outgoing.send(Frame::Text(record.to_owned()));
    }

    /// Does something to it.
    pub fn command(&self, command: Command) {
        let _ = self.commands.send(command);
    }

    fn end(&self, frame: Frame) {
        self.over.store(true, Ordering::SeqCst);
        let _ = self.outgoing.send(frame);
    }
}

fn random_id() -> String {
    URL_SAFE_NO_PAD.encode(uuid::Uuid::new_v4().as_bytes())
}

async fn serve(
    shared: Arc<Shared>,
    connection: Arc<Connection>,
    mut texts: mpsc::UnboundedReceiver<String>,
    mut orders: mpsc::UnboundedReceiver<Command>,
) {
    let mut reader = Reader { text: String::new() };
    let last = match shake_hands(&connection, &mut reader, &mut texts, &mut orders).await {
        Some(frame) => frame,
        None => converse(&shared, &connection, &mut reader, &mut texts, &mut orders).await,
    };
    shared.hub.leave_all(&connection.token);
    connection.end(last);
    // Long polling asks once more and is told that it is over; what is left after that is forgotten.
    tokio::time::sleep(Duration::from_secs(5)).await;
    shared.hub.remove(&connection.token);
}

/// Waits for the handshake; the last frame, when that fails.
async fn shake_hands(
    connection: &Connection,
    reader: &mut Reader,
    texts: &mut mpsc::UnboundedReceiver<String>,
    orders: &mut mpsc::UnboundedReceiver<Command>,
) -> Option<Frame> {
    let request = timeout(HANDSHAKE_LIMIT, async {
        loop {
            if let Some(record) = reader.next() {
                return Some(record);
            }
            tokio::select! {
                text = texts.recv() => reader.text.push_str(&text?),
                order = orders.recv() => { order?; return None; }
            }
        }
    });
    match request.await {
        Ok(Some(request)) => match records::handshake(&request) {
            Ok(answer) => {
                connection.send(&answer);
                None
            }
            Err(answer) => {
                connection.send(&answer);
                Some(Frame::End)
            }
        },
        Ok(None) => Some(Frame::Broken),
        Err(_) => {
            connection.send(&format!("{{\"error\":\"Handshake was canceled.\"}}{END}"));
            Some(Frame::End)
        }
    }
}

/// Answers records until the connection ends; answers with the last frame.
async fn converse(
    shared: &Arc<Shared>,
    connection: &Arc<Connection>,
    reader: &mut Reader,
    texts: &mut mpsc::UnboundedReceiver<String>,
    orders: &mut mpsc::UnboundedReceiver<Command>,
) -> Frame {
    let (keep_alive, silence) = if shared.settings.fast { (1, 3) } else { (15, 30) };
    let (keep_alive, silence) = (Duration::from_secs(keep_alive), Duration::from_secs(silence));
    let mut beat = interval(Duration::from_millis(250));
    let mut heard = Instant::now();
    let mut pinged = Instant::now();
    // The silence of a client counts only after its first ping.
    let mut armed = false;
    loop {
        while let Some(text) = reader.next() {
            heard = Instant::now();
            let record = if text.len() > LARGEST { Err(records::Broken) } else { records::read(&text) };
            match record {
                Ok(Record::Invocation(invocation)) => methods::invoke(shared, connection, &invocation).await,
                Ok(Record::StreamInvocation(invocation)) => methods::refuse_stream(connection, &invocation),
                Ok(Record::Ping) => armed = true,
                Ok(Record::Close) => {
                    connection.send(&records::close(None, false));
                    return Frame::End;
                }
                Ok(Record::Ignored) => {}
                Err(records::Broken) => {
                    connection.send(&records::close(Some(BROKEN), true));
                    return Frame::End;
                }
            }
        }
        if reader.text.len() > LARGEST {
            connection.send(&records::close(Some(BROKEN), true));
            return Frame::End;
        }
        tokio::select! {
            text = texts.recv() => match text {
                Some(text) => reader.text.push_str(&text),
                None => return Frame::Broken,
            },
            order = orders.recv() => match order {
                Some(Command::Close { error, allow_reconnect }) => {
                    connection.send(&records::close(error.as_deref(), allow_reconnect));
                    return Frame::End;
                }
                Some(Command::Kill) | None => return Frame::Broken,
            },
            _ = beat.tick() => {
                let polls = *crate::shared::lock(&connection.transport) == Some(Transport::LongPolling);
                if !polls && pinged.elapsed() >= keep_alive {
                    pinged = Instant::now();
                    connection.send(&records::ping());
                }
                if !polls && armed && heard.elapsed() >= silence {
                    connection.send(&records::close(Some(BROKEN), true));
                    return Frame::End;
                }
            }
        }
    }
}

/// Cuts incoming text into records, however it was split or batched on the way.
struct Reader {
    text: String,
}

impl Reader {
    fn next(&mut self) -> Option<String> {
        let end = self.text.find(END)?;
        let rest = self.text.split_off(end + END.len_utf8());
        let mut record = std::mem::replace(&mut self.text, rest);
        record.pop();
        Some(record)
    }
}
