//! What was wrong in the configuration, by place, value and expectation.

/// One wrong value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigFault {
    /// Where: `queues[2].id`; empty for the file itself.
    pub key: String,
    /// What stands there, in short.
    pub value: String,
    /// What was expected.
    pub expected: Expected,
}

/// What a value should have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// The file should be a JSON object.
    File,
    /// JSON, which it is up to this place.
    Json {
        /// The line, from 1.
        line: usize,
        /// The column in it, in bytes.
        column: usize,
    },
    /// A file at all: there is none beside the page.
    AFile,
    /// A file that can be fetched: this one could not, and may well be there.
    FetchedFile,
    /// A key that exists.
    KnownKey,
    /// An object.
    Object,
    /// A list.
    List,
    /// A text that is not empty.
    Text,
    /// `true` or `false`.
    Flag,
    /// A GUID.
    Guid,
    /// An id that no other entry has.
    Unique,
    /// The id of a queue that is configured.
    KnownQueue,
    /// An `https` address.
    Address,
    /// An `https` address without a path.
    Origin,
    /// A JSON list of operators, or CSV with a column `id`.
    Roster,
    /// The IANA name of a time zone.
    TimeZone,
    /// A whole number between these.
    Number(i64, i64),
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// Limits that rise from amber to critical.
    RisingLimits,
}
