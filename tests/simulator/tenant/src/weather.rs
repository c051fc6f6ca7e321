//! What a scenario is made of.

/// What goes on in the tenant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "clap", derive(clap::ValueEnum))]
pub enum Scenario {
    /// A call every ten seconds or so.
    Calm,
    /// A call every second.
    Rush,
    /// Thousands of waiting calls, hundreds of events a second.
    Storm,
    /// As calm, with breaks and delays of the connection.
    Flaky,
    /// Nothing by itself.
    Quiet,
}

/// A scenario in figures; times are milliseconds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weather {
    /// Between two calls, on average; none when nothing comes by itself.
    pub between_calls: Option<f64>,
    /// How many wait at the start.
    pub at_start: usize,
    /// How long callers wait before they hang up, from and to.
    pub patience: (u64, u64),
    /// Between two troubles of the line, from and to; none when it holds.
    pub between_troubles: Option<(u64, u64)>,
    /// Operators answer by themselves, and not only as tests set it.
    pub operators_live: bool,
}

impl Weather {
    pub(super) fn of(scenario: Scenario) -> Self {
        let calm = Self {
            between_calls: Some(10_000.0),
            at_start: 3,
            patience: (40_000, 150_000),
            between_troubles: None,
            operators_live: true,
        };
        match scenario {
            Scenario::Calm => calm,
            Scenario::Flaky => Self { between_troubles: Some((10_000, 30_000)), ..calm },
            Scenario::Rush => {
                Self { between_calls: Some(1_200.0), at_start: 20, patience: (30_000, 120_000), ..calm }
            }
            Scenario::Storm => {
                Self { between_calls: Some(12.0), at_start: 3_000, patience: (30_000, 90_000), ..calm }
            }
            Scenario::Quiet => Self { between_calls: None, at_start: 0, operators_live: false, ..calm },
        }
    }
}
