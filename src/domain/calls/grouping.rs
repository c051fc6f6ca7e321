//! Telephone numbers in groups, as people of their country read them: `+32 470 12 34 56`. How, libphonenumber's data say,
//! (Apache 2.0) for the countries that most calls come from; `tests/page/grouping.mjs` writes them down. Only for the eye:
//! what is copied, called and compared is the number as it came.

/// The ways of grouping, one on each line; the first that fits counts. `32 3 2 2 2: 4`: behind +32, what begins with 4 and
/// has nine digits, in groups of three and two.
const WAYS: &str = include_str!("grouping.txt");

/// A number with its country in groups; anything else as it is: at home in which country, nobody says, and what stands in
/// groups was put into them by somebody.
pub fn grouped(number: &str) -> String {
    let digits = number.strip_prefix('+').filter(|digits| digits.bytes().all(|digit| digit.is_ascii_digit()));
    let groups = digits.and_then(|digits| WAYS.lines().find_map(|way| in_groups(digits, way)));
    groups.unwrap_or_else(|| number.into())
}

/// Grouped in one way; none when the number is not of those that it is for.
fn in_groups(digits: &str, way: &str) -> Option<String> {
    let (sizes, beginnings) = way.split_once(": ")?;
    let (country, sizes) = sizes.split_once(' ')?;
    let mut rest = digits.strip_prefix(country)?;
    if !beginnings.split(' ').any(|beginning| rest.starts_with(beginning)) {
        return None;
    }
    let mut grouped = format!("+{country}");
    for size in sizes.split(' ') {
        let (least, most) = size.split_once('-').unwrap_or((size, size));
        let (group, after) = rest.split_at_checked(rest.len().min(most.parse().ok()?))?;
        if group.len() < least.parse().ok()? {
            return None;
        }
        grouped.extend([" ", group]);
        rest = after;
    }
    rest.is_empty().then_some(grouped)
}
