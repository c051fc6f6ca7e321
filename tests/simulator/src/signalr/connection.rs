//! One connection, whatever carries it: what its transport and the rest of the hub can do with it.

use super::conversation;
use crate::shared::{Shared, lock};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::{Mutex as AsyncMutex, Notify, mpsc, oneshot};
use tokio::time::Instant;

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
    /// Told when a transport takes it up.
    pub taken_up: Notify,
    /// Frames for the transport.
    pub frames: AsyncMutex<mpsc::UnboundedReceiver<Frame>>,
    /// Ends the poll that is under way.
    pub poll: Mutex<Option<oneshot::Sender<()>>>,
    transport: Mutex<Option<Transport>>,
    attendance: Mutex<Attendance>,
    outgoing: mpsc::UnboundedSender<Frame>,
    incoming: mpsc::UnboundedSender<String>,
    commands: mpsc::UnboundedSender<Command>,
}

/// How many requests wait for what the connection has to tell, and since when there is none.
struct Attendance {
    requests: usize,
    since: Instant,
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
            taken_up: Notify::new(),
            frames: AsyncMutex::new(frames),
            poll: Mutex::new(None),
            transport: Mutex::new(None),
            attendance: Mutex::new(Attendance { requests: 0, since: Instant::now() }),
            outgoing,
            incoming,
            commands,
        });
        shared.hub.add(&connection);
        tokio::spawn(conversation::hold(Arc::clone(shared), Arc::clone(&connection), texts, orders));
        connection
    }

    /// What carries it, once something does.
    pub fn transport(&self) -> Option<Transport> {
        *lock(&self.transport)
    }

    /// Binds it to a transport, once.
    ///
    /// # Errors
    /// The transport that carries it already.
    pub fn take_up(&self, transport: Transport) -> Result<(), Transport> {
        let mut carried = lock(&self.transport);
        match *carried {
            Some(other) => Err(other),
            None => {
                *carried = Some(transport);
                self.taken_up.notify_one();
                Ok(())
            }
        }
    }

    /// Notes that a request waits for what there is to tell, until the answer is dropped.
    pub fn attend(self: &Arc<Self>) -> Attending {
        lock(&self.attendance).requests += 1;
        Attending(Arc::clone(self))
    }

    /// For how long no request has been there.
    pub fn absence(&self) -> Duration {
        let attendance = lock(&self.attendance);
        if attendance.requests > 0 { Duration::ZERO } else { attendance.since.elapsed() }
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

    /// The last frame.
    pub fn end(&self, frame: Frame) {
        let _ = self.outgoing.send(frame);
    }

    /// Does something to it.
    pub fn command(&self, command: Command) {
        let _ = self.commands.send(command);
    }
}

/// A request that waits for what a connection has to tell.
pub struct Attending(Arc<Connection>);

impl Drop for Attending {
    fn drop(&mut self) {
        let mut attendance = lock(&self.0.attendance);
        attendance.requests = attendance.requests.saturating_sub(1);
        attendance.since = Instant::now();
    }
}

fn random_id() -> String {
    URL_SAFE_NO_PAD.encode(uuid::Uuid::new_v4().as_bytes())
}
