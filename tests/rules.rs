//! The rules of ARCHITECTURE.md that can be read off the sources. Each has a test that shows it would catch a breach.

#![cfg(not(target_arch = "wasm32"))]

#[path = "rules/imports.rs"]
mod imports;
#[path = "rules/size.rs"]
mod size;
#[path = "rules/sources.rs"]
mod sources;
#[path = "rules/style.rs"]
mod style;
