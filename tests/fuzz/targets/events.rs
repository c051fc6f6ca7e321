//! What the hub tells: a list of the callback's arguments, with pauses in milliseconds between them, taken in by a
//! live board. `null` breaks the connection, and the board comes back.

use super::start::Board;
use callboard::domain::text::tame;
use callboard::domain::{Effect, Event, Fault};
use callboard::thello::wire::{bloc_event, notification};
use serde_json::Value;

/// More tell nothing new, and cost time.
const MOST: usize = 64;
/// The longest pause: a day.
const DAY: f64 = 86_400_000.0;

pub fn run(bytes: &[u8]) {
    let Some(Value::Array(steps)) = super::json(bytes) else { return };
    let mut board = Board::live();
    for step in steps.into_iter().take(MOST) {
        match step {
            Value::Array(arguments) => told(&mut board, &arguments),
            Value::Number(pause) => {
                let pause = pause.as_f64().unwrap_or_default().clamp(0.0, DAY);
                board.now = board.now.plus(pause as i64);
                pass(&mut board);
            }
            Value::Null => breaks(&mut board),
            _ => {}
        }
    }
}

fn told(board: &mut Board, arguments: &[Value]) {
    let event = match bloc_event(arguments) {
        Ok(told) => told.event,
        Err(refusal) => {
            let before = (board.model.refused, board.model.calls.log().count());
            board.happens(Event::BlocRefused(refusal));
            assert_eq!((board.model.refused, board.model.calls.log().count()), (before.0 + 1, before.1));
            return;
        }
    };
    for text in [&event.sip_call_id, &event.from_name, &event.from_number.to_string(), &event.to, &event.data]
    {
        assert_eq!(*text, tame(text), "what is taken is fit to show");
    }
    let again = notification("QUEUE_ENTER", &event).map(Value::String);
    let again = bloc_event(&again).expect("what is written for the hub can be read back");
    assert_eq!(again.misread, None);
    let again = again.event;
    assert_eq!((again.call, again.bloc, &again.from_name), (event.call, event.bloc, &event.from_name));
    let effects = board.happens(Event::Bloc(event));
    // It may be asked about, heard and counted.
    let reads_or_speaks = |effect: &Effect| {
        use Effect::{OpenSpeaker, Play, Raise, ReadPickup, ShowCount};
        matches!(effect, ReadPickup { .. } | OpenSpeaker | Play { .. } | Raise(_) | ShowCount(_))
    };
    assert!(effects.iter().all(reads_or_speaks), "an event of the hub sends nothing: {effects:?}");
}

fn pass(board: &mut Board) {
    let effects = board.happens(Event::Tick);
    for effect in effects {
        if let Effect::Ping(connection, asked) = effect {
            board.happens(Event::Pong(connection, asked));
        }
    }
}

fn breaks(board: &mut Board) {
    let connection = board.connection;
    board.happens(Event::HubClosed { connection, may_reconnect: true, fault: Fault::ConnectionLost });
    let effects = board.happens(Event::NetworkBack);
    board.comes_back(effects);
}
