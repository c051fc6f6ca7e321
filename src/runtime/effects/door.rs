//! The door to the service: who lets the supervisor in, and whose hub tells of calls. Behind it stands Thello; tests
//! put somebody else there.

use crate::domain::{BlocEvent, BlocId, ContextId, Credentials, Fault, OperatorId, Secret};
use crate::thello::{Access, Admission, Notice};
use futures_util::future::LocalBoxFuture;

/// An answer on its way. What it answers was asked when it was made; to drop it is to wait no longer.
pub type Answer<T> = LocalBoxFuture<'static, Result<T, Fault>>;

/// Takes what a connection tells.
pub type Listener = Box<dyn Fn(Notice)>;

/// The service, before there is a connection to its hub.
pub trait Door {
    /// Lets in whoever can prove who they are.
    fn log_in(&self, api: String, credentials: Credentials) -> Answer<Admission>;

    /// Lets in with a token from before.
    fn resume(&self, api: String, token: Secret) -> Answer<Admission>;

    /// Opens a connection to the hub. Nothing is told before it is open. `look_closer`: should it fail, find out why
    /// nobody answers.
    fn open(&self, hub: String, access: Access, look_closer: bool, on: Listener) -> Answer<Box<dyn Line>>;
}

/// An open connection; dropping it closes it, whoever waits for an answer, and nothing is told any more.
pub trait Line {
    /// Asks for the notifications of blocs; answered when all are subscribed to but these, and why not.
    fn subscribe(&self, blocs: &[BlocId]) -> Answer<Vec<(BlocId, Fault)>>;

    /// Asks for no more notifications of blocs; answered when none is subscribed to any more.
    fn unsubscribe(&self, blocs: &[BlocId]) -> Answer<()>;

    /// Asks for a sign of life.
    fn ping(&self) -> Answer<()>;

    /// Sends a waiting call to an operator.
    fn set_pickup(&self, call: ContextId, operator: OperatorId) -> Answer<()>;

    /// Takes back the sending of a call, so that nobody rings for it.
    fn clear_pickup(&self, call: ContextId) -> Answer<()>;

    /// Asks whom a call was last sent to, by any supervisor.
    fn read_pickup(&self, call: ContextId) -> Answer<Option<OperatorId>>;

    /// Has the hub tell a bloc's notification, under a name as the vendor spells it.
    fn notify(&self, name: &str, event: &BlocEvent) -> Answer<()>;
}
