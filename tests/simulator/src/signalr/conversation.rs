//! A connection's life: it is taken up, shakes hands, answers records in order, pings, and notices silence.

use super::connection::{Command, Connection, Frame, Transport};
use super::invoke;
use super::records::{self, BROKEN, Broken, LARGEST, Reader, Record};
use crate::faults::What;
use crate::shared::{Limits, Shared, lock};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc::UnboundedReceiver;
use tokio::time::{Instant, Interval, interval, timeout};

/// How often it looks at its clocks.
const BEAT: Duration = Duration::from_millis(250);

struct Conversation {
    shared: Arc<Shared>,
    connection: Arc<Connection>,
    texts: UnboundedReceiver<String>,
    orders: UnboundedReceiver<Command>,
    reader: Reader,
    limits: Limits,
    beat: Interval,
    pinged: Instant,
    heard: Instant,
    /// The silence of a client counts only after its first ping.
    armed: bool,
}

/// Lives the whole life of a connection.
pub async fn hold(
    shared: Arc<Shared>,
    connection: Arc<Connection>,
    texts: UnboundedReceiver<String>,
    orders: UnboundedReceiver<Command>,
) {
    let mut conversation = Conversation {
        limits: shared.settings.limits,
        shared: Arc::clone(&shared),
        connection: Arc::clone(&connection),
        texts,
        orders,
        reader: Reader::default(),
        beat: interval(BEAT),
        pinged: Instant::now(),
        heard: Instant::now(),
        armed: false,
    };
    let Err(last) = conversation.run().await;
    connection.end(last);
    shared.hub.leave_all(&connection.token);
    if connection.transport() == Some(Transport::LongPolling) {
        // A poll asks once more, and is told that it is over.
        while connection.absence() < conversation.limits.absence
            && shared.hub.get(&connection.token).is_some()
        {
            conversation.beat.tick().await;
        }
    }
    shared.hub.remove(&connection.token);
}

/// How a connection ends, or that nothing ended it yet.
type Step<T = ()> = Result<T, Frame>;

impl Conversation {
    async fn run(&mut self) -> Step<std::convert::Infallible> {
        self.await_transport().await?;
        self.shake_hands().await?;
        self.greet()?;
        (self.pinged, self.heard) = (Instant::now(), Instant::now());
        loop {
            while let Some(text) = self.reader.next() {
                self.heard = Instant::now();
                self.answer(&text).await?;
            }
            if self.reader.waiting() > LARGEST {
                return Err(self.broken());
            }
            tokio::select! {
                text = self.texts.recv() => self.reader.push(&text.ok_or(Frame::Broken)?),
                order = self.orders.recv() => return Err(self.obey(order)),
                _ = self.beat.tick() => self.look_at_clocks()?,
            }
        }
    }

    /// A negotiated connection waits for its transport, but not forever.
    async fn await_transport(&mut self) -> Step {
        tokio::select! {
            () = self.connection.taken_up.notified() => Ok(()),
            _ = self.orders.recv() => Err(Frame::Broken),
            () = tokio::time::sleep(self.limits.absence) => Err(Frame::Broken),
        }
    }

    async fn shake_hands(&mut self) -> Step {
        let request = timeout(self.limits.handshake, async {
            loop {
                if let Some(request) = self.reader.next() {
                    return Ok(request);
                }
                tokio::select! {
                    text = self.texts.recv() => self.reader.push(&text.ok_or(Frame::Broken)?),
                    _ = self.orders.recv() => return Err(Frame::Broken),
                }
            }
        });
        let answer = match request.await {
            Ok(request) => {
                let request = request?;
                if lock(&self.shared.faults).take("handshake").is_some() {
                    // Asked, and never answered; only the client's own patience ends it.
                    return Err(self.orders.recv().await.map_or(Frame::Broken, |_| Frame::Broken));
                }
                records::handshake(&request)
            }
            Err(_) => Err(records::handshake_error("Handshake was canceled.")),
        };
        match answer {
            Ok(answer) => {
                self.connection.send(&answer);
                Ok(())
            }
            Err(answer) => {
                self.connection.send(&answer);
                Err(Frame::End)
            }
        }
    }

    /// The hub's own `OnConnectedAsync`, which fails when a test asks for it: without leave to come back.
    fn greet(&self) -> Step {
        match lock(&self.shared.faults).take("connected").map(|fault| fault.what) {
            Some(What::Fail) => Err(self.close(Some(BROKEN), false)),
            _ => Ok(()),
        }
    }

    async fn answer(&mut self, text: &str) -> Step {
        match records::read(text) {
            Ok(Record::Invocation(invocation)) => {
                let (shared, connection) = (Arc::clone(&self.shared), Arc::clone(&self.connection));
                // A slow method holds up the records after it, but neither pings nor what is done from outside.
                let work = invoke::invoke(&shared, &connection, &invocation);
                tokio::pin!(work);
                loop {
                    tokio::select! {
                        () = &mut work => return Ok(()),
                        order = self.orders.recv() => return Err(self.obey(order)),
                        _ = self.beat.tick() => self.ping(),
                    }
                }
            }
            Ok(Record::StreamInvocation(invocation)) => {
                invoke::refuse_stream(&self.shared, &self.connection, &invocation);
            }
            Ok(Record::Ping) => self.armed = true,
            Ok(Record::Close) => return Err(self.close(None, false)),
            Ok(Record::Unknown) if lock(&self.shared.faults).mode.unknown_type_wedges => loop {
                tokio::select! {
                    order = self.orders.recv() => return Err(self.obey(order)),
                    _ = self.beat.tick() => self.look_at_clocks()?,
                }
            },
            Ok(Record::Unknown | Record::Ignored) => {}
            Err(Broken) => return Err(self.broken()),
        }
        Ok(())
    }

    fn obey(&self, order: Option<Command>) -> Frame {
        match order {
            Some(Command::Close { error, allow_reconnect }) => self.close(error.as_deref(), allow_reconnect),
            Some(Command::Kill) | None => Frame::Broken,
        }
    }

    fn broken(&self) -> Frame {
        self.close(Some(BROKEN), true)
    }

    fn close(&self, error: Option<&str>, allow_reconnect: bool) -> Frame {
        self.connection.send(&records::close(error, allow_reconnect));
        Frame::End
    }

    /// Polls keep themselves alive: they are neither pinged nor given up for silence, only for absence.
    fn look_at_clocks(&mut self) -> Step {
        self.ping();
        let polled = self.connection.transport() == Some(Transport::LongPolling);
        if polled && self.connection.absence() >= self.limits.absence {
            self.shared.hub.remove(&self.connection.token);
            return Err(Frame::Broken);
        }
        if !polled && self.armed && self.heard.elapsed() >= self.limits.silence {
            return Err(self.broken());
        }
        Ok(())
    }

    /// Pings when it is time; like the real hub it counts from the last ping, whatever was sent since.
    fn ping(&mut self) {
        let polled = self.connection.transport() == Some(Transport::LongPolling);
        if !polled && self.pinged.elapsed() >= self.limits.keep_alive {
            self.pinged = Instant::now();
            self.connection.send(&records::ping());
        }
    }
}
