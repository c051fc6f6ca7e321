//! `cargo xtask dist`: the folder to upload, and the archive to attach to a release. The same commit gives the same
//! bytes, wherever and whenever it is built with the same compiler (`cargo xtask reproduce`).

mod archive;
mod components;
mod manifest;
mod notices;
mod packed;
mod reproduce;
mod sbom;

use crate::page::{self, Page};
use crate::run::say;
use crate::tools::{self, Tools};
use anyhow::Result;
use std::path::Path;

pub use reproduce::{Options as ReproduceOptions, run as reproduce};

/// Builds the folder, measures what a browser fetches of it, and makes the archive.
pub fn dist() -> Result<()> {
    let page = folder(&tools::ensure()?)?;
    measure(&page.folder)?;
    let archive = archive::write(&page)?;
    println!("\nThis is version {}.", page.version);
    println!("Upload the folder {} as docs/deploying.md says;", page.folder.display());
    println!("{} has all that is needed for it.", archive.display());
    Ok(())
}

/// The page with everything that a release has beside it.
pub fn folder(tools: &Tools) -> Result<Page> {
    let page = page::build(tools)?;
    say("What is shipped, and under which licences");
    let shipped = components::shipped()?;
    notices::write(&page, &shipped)?;
    sbom::write(&page, &shipped)?;
    say("Packing");
    packed::write(&page.folder)?;
    manifest::write(&page)?;
    Ok(page)
}

/// Holds what is fetched to its limits.
pub fn measure(folder: &Path) -> Result<()> {
    page::measure(folder, |name| {
        packed::is_packed(name) || [manifest::NAME, notices::NAME, sbom::NAME].contains(&name)
    })
}
