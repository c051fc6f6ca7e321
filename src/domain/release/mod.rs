//! Another version of the page, published while this one runs.

mod update;

/// What the tag is called that has its version, in `index.html`.
const MARK: &str = "callboard-version";

/// What is known of another version.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Release {
    /// There is none, as far as is known.
    #[default]
    Newest,
    /// There is one, and something is under way.
    Held(String),
    /// There is one, and a reload would disturb nothing.
    Offered(String),
    /// There is one, and the supervisor goes on without it.
    Declined(String),
}

impl Release {
    /// Which.
    pub(super) fn version(&self) -> Option<&str> {
        match self {
            Release::Newest => None,
            Release::Held(version) | Release::Offered(version) | Release::Declined(version) => Some(version),
        }
    }
}

/// The version that an `index.html` is of; none of something else, such as a proxy's own page. The build leaves out
/// quotes, and puts attributes into an order of its own.
pub fn version_in(page: &str) -> Option<&str> {
    let tag = page.split('<').find(|tag| tag.starts_with("meta ") && tag.contains(MARK))?;
    let (_, value) = tag.split_once("content=")?;
    let version = value.trim_start_matches(['"', '\'']).split(['"', '\'', '>', '/', ' ']).next()?;
    (!version.is_empty()).then_some(version)
}
