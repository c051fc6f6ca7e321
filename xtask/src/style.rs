//! `cargo xtask style`: one style sheet of many. Trunk asks for it before it builds; it is nobody's to call by hand.

use crate::run::root;
use anyhow::{Context, Result};
use std::fs;

/// In the order in which they build on one another.
const FILES: [&str; 6] = ["tokens", "base", "kit", "shell", "login", "board"];

/// Writes all files of `style/` as one, where index.html looks for it.
pub fn join() -> Result<()> {
    let mut all = String::new();
    for file in FILES {
        let path = root().join("style").join(file).with_extension("css");
        let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        all.push_str(&text);
        all.push('\n');
    }
    let folder = root().join("target/style");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("callboard.css"), all).context("the style sheet cannot be written")
}

#[cfg(test)]
mod tests {
    use super::FILES;
    use crate::run::root;

    #[test]
    fn every_file_of_the_folder_is_joined() {
        let mut names: Vec<_> = std::fs::read_dir(root().join("style"))
            .unwrap()
            .map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
            .collect();
        names.sort();
        let mut files = FILES.to_vec();
        files.sort_unstable();
        assert_eq!(names, files);
    }
}
