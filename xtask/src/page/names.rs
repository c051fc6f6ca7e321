//! The names of files that browsers keep for ever. Trunk names the program by what it was before wasm-opt had it, so
//! that other flags would give other bytes under the same name; here each name is made of the very bytes behind it.

use crate::files::{files, read, sha256};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// So many digits of a digest keep two builds of a file apart.
const DIGITS: usize = 16;

/// The digest of these bytes, as it stands in a file's name.
pub fn digest_of(bytes: &[u8]) -> String {
    sha256(bytes).chars().take(DIGITS).collect()
}

/// Renames the files that Trunk gave a digest, in the folder and in its `index.html`.
pub fn by_content(folder: &Path) -> Result<()> {
    let index = folder.join("index.html");
    let mut page = fs::read_to_string(&index).context("The page has no index.html.")?;
    for old in files(folder)? {
        let Some(digest) = digest_in(&old) else { continue };
        let file = folder.join(&old);
        let new = old.replace(digest, &digest_of(&read(&file)?));
        fs::rename(&file, folder.join(&new))?;
        page = page.replace(&old, &new);
    }
    fs::write(index, page).context("index.html cannot be written.")
}

/// The digest in a file's name, behind its last hyphen.
pub fn digest_in(name: &str) -> Option<&str> {
    let (_, behind) = name.rsplit_once('-')?;
    let digest = behind.split(['.', '_']).next()?;
    let hexadecimal = digest.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
    (digest.len() >= 12 && hexadecimal).then_some(digest)
}

#[cfg(test)]
mod tests {
    use super::digest_in;

    #[test]
    fn a_digest_is_found_behind_the_last_hyphen() {
        assert_eq!(digest_in("callboard-95dadae54b4181be_bg.wasm"), Some("95dadae54b4181be"));
        assert_eq!(digest_in("signalr.min-62666a5847ace841.js"), Some("62666a5847ace841"));
    }

    #[test]
    fn other_names_have_none() {
        for name in ["index.html", "config.json", "a-b.css", "a-0123456789abcdeg.js", "a-0123456789ABCDEF.js"]
        {
            assert_eq!(digest_in(name), None, "{name}");
        }
    }
}
