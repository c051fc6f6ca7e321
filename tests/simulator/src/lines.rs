//! The TCP lines beneath the service, so that tests can make a line swallow everything, or reset it.

use crate::shared::{Shared, lock};
use axum::extract::connect_info::Connected;
use axum::extract::{ConnectInfo, Request};
use axum::http::header;
use axum::middleware::Next;
use axum::response::Response;
use axum::serve::{IncomingStream, Listener};
use futures_util::task::AtomicWaker;
use serde::Deserialize;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, Weak};
use std::task::{Context, Poll, ready};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};

/// What becomes of a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// It carries everything, also what was held up.
    #[default]
    Mend,
    /// It stays open, and nothing is sent or read any more.
    BlackHole,
    /// As a black hole, when it carries a WebSocket; else it carries everything.
    Silence,
    /// It is reset, as by a router that forgot it.
    Reset,
}

/// A line.
#[derive(Clone, Default)]
pub struct Line(Arc<State>);

#[derive(Default)]
struct State {
    condition: Mutex<Condition>,
    /// It carries a WebSocket.
    socket: AtomicBool,
    reader: AtomicWaker,
    writer: AtomicWaker,
}

impl State {
    fn set(&self, condition: Condition) {
        *lock(&self.condition) = condition;
        self.reader.wake();
        self.writer.wake();
    }
}

/// The lines that have carried a request to the hub.
#[derive(Default)]
pub struct Lines(Mutex<Vec<Weak<State>>>);

impl Lines {
    /// Changes every line of the hub.
    pub fn set(&self, condition: Condition) {
        let mut lines = lock(&self.0);
        lines.retain(|line| line.strong_count() > 0);
        lines.iter().filter_map(Weak::upgrade).for_each(|line| line.set(condition));
    }

    fn add(&self, Line(line): &Line) {
        let mut lines = lock(&self.0);
        lines.retain(|line| line.strong_count() > 0);
        if !lines.iter().any(|known| known.as_ptr() == Arc::as_ptr(line)) {
            lines.push(Arc::downgrade(line));
        }
    }
}

/// Notes that a line carries a request to the hub: only such lines fail, and never the control interface's.
pub async fn note(shared: Arc<Shared>, request: Request, next: Next) -> Response {
    if let Some(ConnectInfo(line)) = request.extensions().get::<ConnectInfo<Line>>() {
        // Browsers and clients open a line for each WebSocket, and it carries nothing else.
        line.0.socket.fetch_or(request.headers().contains_key(header::UPGRADE), Ordering::Relaxed);
        shared.lines.add(line);
    }
    next.run(request).await
}

/// Accepts connections as lines.
pub struct Accepting(pub TcpListener);

impl Listener for Accepting {
    type Io = Carrier;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Carrier, SocketAddr) {
        let (stream, address) = Listener::accept(&mut self.0).await;
        (Carrier { stream, line: Line::default() }, address)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.0.local_addr()
    }
}

impl Connected<IncomingStream<'_, Accepting>> for Line {
    fn connect_info(stream: IncomingStream<'_, Accepting>) -> Self {
        stream.io().line.clone()
    }
}

/// A connection that does what its line does.
pub struct Carrier {
    stream: TcpStream,
    line: Line,
}

impl Carrier {
    /// Ready when the line carries something.
    fn open(&self, waker: &AtomicWaker, context: &Context<'_>) -> Poll<io::Result<()>> {
        waker.register(context.waker());
        match *lock(&self.line.0.condition) {
            Condition::BlackHole => Poll::Pending,
            Condition::Silence if self.line.0.socket.load(Ordering::Relaxed) => Poll::Pending,
            Condition::Mend | Condition::Silence => Poll::Ready(Ok(())),
            Condition::Reset => {
                // Closed without lingering, a socket sends a reset in place of its end.
                self.stream.set_zero_linger()?;
                Poll::Ready(Err(io::ErrorKind::ConnectionReset.into()))
            }
        }
    }
}

impl AsyncRead for Carrier {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        ready!(self.open(&self.line.0.reader, context))?;
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Carrier {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        ready!(self.open(&self.line.0.writer, context))?;
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.open(&self.line.0.writer, context))?;
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.open(&self.line.0.writer, context))?;
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
