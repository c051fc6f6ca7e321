//! The people and places of the tests. A call's id is its caller's name, so that a picture can be read.

use callboard::domain::{BlocId, ContextId, Guid, OperatorId};

pub const SALES: BlocId = BlocId(guid(b"sales"));
pub const SUPPORT: BlocId = BlocId(guid(b"support"));
/// A group call: its calls cannot be sent to an operator.
pub const FRONT: BlocId = BlocId(guid(b"front"));
/// A queue for test calls.
pub const TRYOUT: BlocId = BlocId(guid(b"tryout"));
/// A profile switch: no lane.
pub const NIGHT: BlocId = BlocId(guid(b"night"));
/// In nobody's configuration.
pub const ELSEWHERE: BlocId = BlocId(guid(b"elsewhere"));

/// Takes calls of all queues.
pub const SOFIE: OperatorId = OperatorId(guid(b"sofie"));
/// Takes calls of all queues.
pub const TOM: OperatorId = OperatorId(guid(b"tom"));
/// Takes calls of Support alone.
pub const PIA: OperatorId = OperatorId(guid(b"pia"));
/// In nobody's configuration.
pub const STRANGER: OperatorId = OperatorId(guid(b"stranger"));

pub fn call(name: &str) -> ContextId {
    ContextId(guid(name.as_bytes()))
}

const fn guid(name: &[u8]) -> Guid {
    let mut bytes = [0; 16];
    let mut at = 0;
    while at < name.len() && at < 16 {
        bytes[at] = name[at];
        at += 1;
    }
    Guid::from_bytes(bytes)
}

/// The name that an id was made of.
pub fn name(id: impl ToString) -> String {
    let hex: String = id.to_string().chars().filter(|letter| *letter != '-').collect();
    let byte = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
    (0..32).step_by(2).map(byte).take_while(|byte| *byte != 0).map(char::from).collect()
}
