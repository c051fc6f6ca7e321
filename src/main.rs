//! Starts the page: panic hook, mount, nothing else.

fn main() {}
