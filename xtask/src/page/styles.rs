//! One style sheet of all that `index.html` links. In the sources each part of the page has its own; a browser would ask
//! for them one by one, and shows no form before it has the last.

use super::names::digest_of;
use crate::files::{integrity, read};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

/// Joins them in their order, in the folder and in its `index.html`.
pub fn join(folder: &Path) -> Result<()> {
    let index = folder.join("index.html");
    let mut page = fs::read_to_string(&index).context("The page has no index.html.")?;
    let mut sheets = Vec::new();
    let links = links(&page).into_iter().map(str::to_owned).collect::<Vec<_>>();
    let Some(first) = links.first() else { bail!("index.html links no style sheet as Trunk writes it.") };
    for link in &links {
        let file = folder.join(address(link)?);
        sheets.extend(read(&file)?);
        fs::remove_file(file)?;
    }
    let name = format!("styles-{}.css", digest_of(&sheets));
    let joined = format!("<link href=./{name} integrity={} rel=stylesheet>", integrity(&sheets));
    page = page.replacen(first, &joined, 1);
    for link in &links {
        page = page.replace(link, "");
    }
    fs::write(folder.join(name), sheets)?;
    fs::write(index, page).context("index.html cannot be written.")
}

/// The links of style sheets, in their order.
fn links(page: &str) -> Vec<&str> {
    let tags =
        page.split_inclusive('>').filter_map(|piece| piece.rfind("<link ").and_then(|at| piece.get(at..)));
    tags.filter(|tag| tag.contains("rel=stylesheet")).collect()
}

/// What a link names.
fn address(link: &str) -> Result<&str> {
    let behind = link.split("href=./").nth(1).and_then(|rest| rest.split([' ', '>']).next());
    behind.with_context(|| {
        format!("A style sheet is linked in another way than xtask/src/page/styles.rs expects: {link}")
    })
}

#[cfg(test)]
mod tests {
    use super::{address, links};

    #[test]
    fn links_of_style_sheets_are_found_and_no_others() {
        let page = "<title>A</title><link href=icon.svg rel=icon><link href=./a-01.css integrity=x rel=stylesheet><link href=./b-02.css rel=stylesheet><script src=./c.js></script>";
        let found = links(page);
        assert_eq!(
            found.iter().filter_map(|link| address(link).ok()).collect::<Vec<_>>(),
            ["a-01.css", "b-02.css"]
        );
    }

    #[test]
    fn a_link_that_is_written_in_another_way_is_refused() {
        assert!(address("<link href=\"/a.css\" rel=stylesheet>").is_err());
    }
}
