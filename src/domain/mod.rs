//! The pure heart of the program.
