//! The count in the page's title and in its icon, for whoever works in another tab. The icons are files of the page: its
//! policy permits no other.

/// The page's own.
const TITLE: &str = "Callboard";
/// There is an icon for each count up to here, and one for more.
const HIGHEST: usize = 9;

/// Shows how many wait; nothing, when that is not known or nobody does.
pub fn show_count(count: Option<usize>) {
    let count = count.filter(|count| *count > 0);
    let (title, icon) = match count {
        None => (TITLE.into(), "icon.svg".into()),
        Some(count) if count > HIGHEST => (format!("({count}) {TITLE}"), "count-more.svg".into()),
        Some(count) => (format!("({count}) {TITLE}"), format!("count-{count}.svg")),
    };
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    document.set_title(&title);
    if let Ok(Some(link)) = document.query_selector("link[rel=icon]")
        && link.get_attribute("href").as_ref() != Some(&icon)
    {
        // An icon that stays as it was counts wrong, and nothing else.
        let _ = link.set_attribute("href", &icon);
    }
}
