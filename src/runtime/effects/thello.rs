//! Thello behind the door.

use super::door::{Answer, Door, Line, Listener};
use crate::domain::{BlocEvent, BlocId, ContextId, Credentials, Fault, OperatorId, Secret};
use crate::thello::{Access, Admission, Hub, Limits, management, reach};
use futures_util::future::try_join_all;
use futures_util::{FutureExt, TryFutureExt};

/// The vendor's service.
pub struct Thello;

impl Door for Thello {
    fn log_in(&self, api: String, credentials: Credentials) -> Answer<Admission> {
        async move { management::log_in(&api, credentials).await }.boxed_local()
    }

    fn resume(&self, api: String, token: Secret) -> Answer<Admission> {
        async move { management::resume(&api, token).await }.boxed_local()
    }

    fn open(&self, hub: String, access: Access, look_closer: bool, on: Listener) -> Answer<Box<dyn Line>> {
        async move {
            match Hub::open(&hub, &access, Limits::default(), on).await {
                Ok(hub) => Ok(Box::new(hub) as Box<dyn Line>),
                Err(fault) => Err(reach::closer(fault, &hub, look_closer).await),
            }
        }
        .boxed_local()
    }
}

/// The wrapper has methods of the same names, and these are what is called here.
impl Line for Hub {
    fn subscribe(&self, blocs: &[BlocId]) -> Answer<Vec<(BlocId, Fault)>> {
        self.subscribe(blocs).boxed_local()
    }

    fn unsubscribe(&self, blocs: &[BlocId]) -> Answer<()> {
        try_join_all(blocs.iter().map(|bloc| self.unsubscribe(*bloc))).map_ok(drop).boxed_local()
    }

    fn ping(&self) -> Answer<()> {
        self.ping().boxed_local()
    }

    fn set_pickup(&self, call: ContextId, operator: OperatorId) -> Answer<()> {
        self.set_pickup_operator(call, operator).boxed_local()
    }

    fn clear_pickup(&self, call: ContextId) -> Answer<()> {
        self.clear_pickup_operator(call).boxed_local()
    }

    fn read_pickup(&self, call: ContextId) -> Answer<Option<OperatorId>> {
        self.pickup_operator(call).boxed_local()
    }

    fn notify(&self, name: &str, event: &BlocEvent) -> Answer<()> {
        self.bloc_notify(name, event).boxed_local()
    }
}
