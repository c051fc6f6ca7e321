//! What a supervisor says of a queue, and what the file says in its place.

use crate::domain::Event;
use crate::domain::config::QueueEntry;
use crate::runtime::Board;

/// The supervisor has it so from now on.
pub(super) fn say(board: Board, queue: &QueueEntry) {
    board.send(Event::SettingsChanged(board.with_layers(|layers| layers.saying_queue(queue))));
}

/// What the file has in a place where something else is said.
pub(super) fn in_file<T: PartialEq>(
    board: Board,
    queue: &QueueEntry,
    read: impl Fn(&QueueEntry) -> T,
) -> Option<T> {
    let of_file = board.with_layers(|layers| layers.queue_of_file(queue.id).map(&read));
    of_file.filter(|of_file| *of_file != read(queue))
}
