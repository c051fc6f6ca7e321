//! `cargo xtask names`: names between the program and its JavaScript that compress. Trunk asks for it after it has
//! built; it is nobody's to call by hand.
//!
//! wasm-bindgen ends each of them in a hash of sixteen digits, which stands in both files and which no compression
//! shortens: together four kilobytes of the first load. A number does as well, because the two files only ever meet
//! each other. It is as long as the hash, so that nothing else in the program moves.

use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use regex::bytes::{Captures, Regex};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// What has a hash of its own for every build of wasm-bindgen: imports, and the closures that are called from outside.
const NAMES: &str = r"(?-u)(__wbg_\w+_|__closures_____invoke__h)([0-9a-f]{16})";

/// Renames in the folder that Trunk is about to hand over.
pub fn shorten() -> Result<()> {
    let folder =
        env::var_os("TRUNK_STAGING_DIR").context("Trunk calls this, after it has built the page.")?;
    let folder = PathBuf::from(folder);
    let page = folder.join("index.html");
    let mut html = fs::read_to_string(&page).context("the built page cannot be read")?;
    let mut numbers = Numbers::default();
    for ending in [".js", "_bg.wasm"] {
        let old = built(&folder, ending)?;
        let before = fs::read(folder.join(&old))?;
        let after = numbers.replace(&before)?;
        let new = format!("callboard-{}{ending}", &hex(&after)[..16]);
        fs::remove_file(folder.join(&old))?;
        fs::write(folder.join(&new), &after)?;
        for (old, new) in [(old, new), (integrity(&before), integrity(&after))] {
            ensure!(html.contains(&old), "index.html does not name {old}");
            html = html.replace(&old, &new);
        }
    }
    fs::write(&page, html).context("the built page cannot be written")
}

/// The one file of the program with an ending.
fn built(folder: &Path, ending: &str) -> Result<String> {
    let names = fs::read_dir(folder)?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut found = names.filter(|name| name.starts_with("callboard-") && name.ends_with(ending));
    found.next().with_context(|| format!("Trunk has built no {ending}"))
}

/// Which number stands for which hash: the same in every file, and counted anew for names that are otherwise alike.
#[derive(Default)]
struct Numbers {
    names: HashMap<Vec<u8>, Vec<u8>>,
    alike: HashMap<Vec<u8>, usize>,
}

impl Numbers {
    fn replace(&mut self, text: &[u8]) -> Result<Vec<u8>> {
        let replaced = Regex::new(NAMES)?.replace_all(text, |found: &Captures| {
            let new = self.names.entry(found[0].to_vec()).or_insert_with(|| {
                let alike = self.alike.entry(found[1].to_vec()).or_default();
                *alike += 1;
                [&found[1], format!("{alike:016}").as_bytes()].concat()
            });
            new.clone()
        });
        Ok(replaced.into_owned())
    }
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::{Numbers, integrity};

    #[test]
    fn a_name_becomes_the_same_number_in_every_file_and_no_two_become_one() {
        let mut numbers = Numbers::default();
        let glue =
            b"__wbg_new_0123456789abcdef:a, __wbg_new_fedcba9876543210:b, __wbg_set_0123456789abcdef:c";
        let glue = String::from_utf8(numbers.replace(glue).unwrap()).unwrap();
        assert_eq!(
            glue,
            "__wbg_new_0000000000000001:a, __wbg_new_0000000000000002:b, __wbg_set_0000000000000001:c"
        );
        // In the program names stand between bytes that may look like letters, or like nothing.
        let program = numbers.replace(b"z\x1a__wbg_new_fedcba9876543210\x00\xffn").unwrap();
        assert_eq!(program, b"z\x1a__wbg_new_0000000000000002\x00\xffn");
    }

    #[test]
    fn what_carries_no_hash_stays() {
        let plain = b"__wbindgen_malloc __wbg_new_0123 deadbeefdeadbeef".to_vec();
        assert_eq!(Numbers::default().replace(&plain).unwrap(), plain);
    }

    #[test]
    fn the_checksum_is_what_browsers_compare() {
        assert_eq!(integrity(b""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
