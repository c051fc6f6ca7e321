//! `cargo xtask reproduce`: the commit is built twice, here and in a fresh clone elsewhere, and the two releases are
//! compared byte by byte.

use super::{archive, manifest};
use crate::files::{files, read, sha256};
use crate::page::{self, Page, VERSION};
use crate::run::{program, root, say, succeed};
use anyhow::{Context, Result, bail};
use std::env;
use std::fs;
use std::path::Path;

#[derive(clap::Args)]
pub struct Options {
    /// Take what `dist` holds for the first of the two, as `cargo xtask test` leaves it.
    #[arg(long)]
    built: bool,
}

pub fn run(options: &Options) -> Result<()> {
    let commit = page::commit().context(
        "Only a commit can be built twice: this is no repository, or there are changes that are in no commit.",
    )?;
    if options.built {
        archive::write(&built(&commit)?)?;
    } else {
        super::dist()?;
    }
    let elsewhere = env::temp_dir().join(format!("callboard-reproduced-{}", std::process::id()));
    let compared = build_in(&elsewhere).and_then(|()| compare(&root(), &elsewhere));
    // Some gigabytes; what stays behind only costs room.
    let _ = fs::remove_dir_all(&elsewhere);
    compared
}

/// What is built already, if it is of this very commit.
fn built(commit: &str) -> Result<Page> {
    let folder = root().join("dist");
    let version = manifest::version(&folder)?;
    if !version.contains(&format!("+{commit}.")) {
        bail!("`dist` holds {version}, which is not of the commit {commit}: run this without --built.");
    }
    Ok(Page { folder, version })
}

fn build_in(folder: &Path) -> Result<()> {
    say(&format!("Once more, from a fresh clone in {}", folder.display()));
    succeed(program("git").args(["clone", "--quiet"]).arg(root()).arg(folder))?;
    let mut dist = program(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    dist.current_dir(folder).args(["xtask", "dist"]);
    // Nothing of what is known here is of use there.
    dist.env_remove("CARGO_MANIFEST_DIR").env_remove("CARGO_TARGET_DIR");
    succeed(&mut dist)
}

fn compare(here: &Path, there: &Path) -> Result<()> {
    let (ours, theirs) = (here.join("dist"), there.join("dist"));
    let (names, others) = (files(&ours)?, files(&theirs)?);
    let only = names
        .iter()
        .filter(|name| !others.contains(name))
        .chain(others.iter().filter(|name| !names.contains(name)));
    let mut differ: Vec<_> = only.cloned().collect();
    for name in names.iter().filter(|name| others.contains(name)) {
        if read(&ours.join(name))? != read(&theirs.join(name))? {
            differ.push(name.clone());
        }
    }
    let archive = format!("target/callboard-{VERSION}.zip");
    let packed = read(&here.join(&archive))?;
    if packed != read(&there.join(&archive))? {
        differ.push(archive);
    }
    if !differ.is_empty() {
        bail!("Two builds of this commit differ: {}", differ.join(", "));
    }
    println!(
        "\nTwo builds of this commit are the same, {} files and the archive: {}",
        names.len(),
        sha256(&packed)
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{VERSION, compare};
    use anyhow::Result;
    use std::env;
    use std::fs;
    use std::path::{Path, PathBuf};

    /// A folder with a build of these files in it, of its own for each test.
    fn build(name: &str, files: &[(&str, &str)]) -> Result<PathBuf> {
        let folder = env::temp_dir().join(format!("callboard-compared-{}-{name}", std::process::id()));
        fs::create_dir_all(folder.join("dist"))?;
        fs::create_dir_all(folder.join("target"))?;
        fs::write(folder.join(format!("target/callboard-{VERSION}.zip")), "all of it")?;
        for (file, text) in files {
            fs::write(folder.join("dist").join(file), text)?;
        }
        Ok(folder)
    }

    fn said(here: &Path, there: &Path) -> String {
        compare(here, there).err().map(|error| error.to_string()).unwrap_or_default()
    }

    #[test]
    fn every_file_that_differs_or_stands_in_one_alone_is_named() -> Result<()> {
        let here = build("here", &[("a", "1"), ("b", "1"), ("c", "1")])?;
        let same = build("same", &[("a", "1"), ("b", "1"), ("c", "1")])?;
        let other = build("other", &[("a", "1"), ("b", "2"), ("d", "1")])?;
        assert_eq!(said(&here, &same), "");
        assert_eq!(said(&here, &other), "Two builds of this commit differ: c, d, b");
        fs::write(same.join(format!("target/callboard-{VERSION}.zip")), "something else")?;
        assert_eq!(
            said(&here, &same),
            format!("Two builds of this commit differ: target/callboard-{VERSION}.zip")
        );
        for folder in [here, same, other] {
            fs::remove_dir_all(folder)?;
        }
        Ok(())
    }
}
