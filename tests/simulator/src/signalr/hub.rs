//! All connections, the groups they joined, and the tenant's stored variables.

use super::connection::{Command, Connection};
use crate::shared::lock;
use serde::Serialize;
use serde_json::value::RawValue;
use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex};

/// One invocation, as tests read it.
#[derive(Clone, Debug, Serialize)]
pub struct Invocation {
    /// The connection's public id.
    pub connection: String,
    /// The user's UID.
    pub user: String,
    /// The method, as it was sent.
    pub method: String,
    /// Its arguments, as they were sent.
    pub arguments: Vec<Box<RawValue>>,
}

/// The state of the hub.
pub struct Hub {
    connections: Mutex<HashMap<String, Arc<Connection>>>,
    groups: Mutex<HashMap<String, BTreeSet<String>>>,
    /// The tenant's stored variables; only existing ones can be set.
    pub stored: Mutex<HashMap<String, Option<String>>>,
    /// What was invoked, oldest first.
    pub invocations: Mutex<Vec<Invocation>>,
}

impl Default for Hub {
    fn default() -> Self {
        Self {
            connections: Mutex::default(),
            groups: Mutex::default(),
            stored: Mutex::new(stored_at_first()),
            invocations: Mutex::default(),
        }
    }
}

/// The one stored variable that exists: the board's own.
fn stored_at_first() -> HashMap<String, Option<String>> {
    HashMap::from([("board".into(), Some(String::new()))])
}

impl Hub {
    /// Breaks every connection, and forgets everything.
    pub fn reset(&self) {
        self.kill_all();
        lock(&self.connections).clear();
        lock(&self.groups).clear();
        *lock(&self.stored) = stored_at_first();
        lock(&self.invocations).clear();
    }

    /// Makes a connection known under its secret.
    pub fn add(&self, connection: &Arc<Connection>) {
        lock(&self.connections).insert(connection.token.clone(), Arc::clone(connection));
    }

    /// The connection with this secret.
    pub fn get(&self, token: &str) -> Option<Arc<Connection>> {
        lock(&self.connections).get(token).cloned()
    }

    /// Forgets a connection.
    pub fn remove(&self, token: &str) {
        lock(&self.connections).remove(token);
        self.leave_all(token);
    }

    /// A connection leaves all groups: it is over.
    pub fn leave_all(&self, token: &str) {
        for members in lock(&self.groups).values_mut() {
            members.remove(token);
        }
    }

    /// Joins a group. Its name is the bloc's id as it was spelt, as on the reference hub.
    pub fn join(&self, group: &str, token: &str) {
        lock(&self.groups).entry(group.to_owned()).or_default().insert(token.to_owned());
    }

    /// Leaves a group.
    pub fn leave(&self, group: &str, token: &str) {
        if let Some(members) = lock(&self.groups).get_mut(group) {
            members.remove(token);
        }
    }

    /// Sends a record to every member of a group.
    pub fn tell_group(&self, group: &str, record: &str) {
        let members = lock(&self.groups).get(group).cloned().unwrap_or_default();
        for token in members {
            if let Some(connection) = self.get(&token) {
                connection.send(record);
            }
        }
    }

    /// Sends a record to everybody.
    pub fn tell_all(&self, record: &str) {
        for connection in self.all() {
            connection.send(record);
        }
    }

    /// Breaks every connection, without a word.
    pub fn kill_all(&self) {
        self.command_all(&Command::Kill);
    }

    /// Sends every connection a command.
    pub fn command_all(&self, command: &Command) {
        for connection in self.all() {
            connection.command(command.clone());
        }
    }

    /// How many connections there are.
    pub fn count(&self) -> usize {
        lock(&self.connections).len()
    }

    fn all(&self) -> Vec<Arc<Connection>> {
        lock(&self.connections).values().cloned().collect()
    }
}
