//! The table's shape. The names say what each text is for; the sentences themselves stand in each language's file.
#![allow(missing_docs, reason = "a text is documented by its words, in the language's own file")]

/// A text with a number in it. What comes of one, two and many is each language's own affair.
pub type Counted = fn(u64) -> String;
/// A text with one thing to fill in.
pub type With1 = fn(&str) -> String;
/// A text with two things to fill in.
pub type With2 = fn(&str, &str) -> String;
/// A text with three things to fill in.
pub type With3 = fn(&str, &str, &str) -> String;

/// A text around a running time: what stands before it, and what after.
pub type Around = (&'static str, &'static str);

/// Every text of the page, by area.
pub struct Texts {
    /// The language, as browsers name it.
    pub tag: &'static str,
    /// The language, as those who speak it call it.
    pub name: &'static str,
    pub login: LoginTexts,
    pub shell: ShellTexts,
    pub setup: SetupTexts,
    pub board: BoardTexts,
    pub faults: FaultTexts,
    pub states: StateTexts,
    pub said: Announcements,
    pub alarms: AlarmTexts,
    pub wall: WallTexts,
    pub times: TimeTexts,
}

/// There is one table for each language.
impl PartialEq for Texts {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

/// The log-in page.
pub struct LoginTexts {
    pub title: &'static str,
    pub lead: &'static str,
    pub use_password: &'static str,
    pub use_key: &'static str,
    pub user_name: &'static str,
    pub password: &'static str,
    pub api_key: &'static str,
    pub api_key_hint: &'static str,
    pub submit: &'static str,
    pub busy: &'static str,
    pub goes_to: With1,
    pub not_offered: &'static str,
    pub by_portal: &'static str,
}

/// Header, banners, dialogs.
pub struct ShellTexts {
    pub product: &'static str,
    pub no_tenant: &'static str,
    pub compact: &'static str,
    pub language: &'static str,
    pub language_auto: &'static str,
    pub theme: &'static str,
    pub theme_auto: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub log_out: &'static str,
    pub connection: &'static str,
    pub connecting: &'static str,
    pub live: &'static str,
    pub stale: &'static str,
    pub silent_for: Around,
    pub silence_means: &'static str,
    pub reconnecting: &'static str,
    pub lost: &'static str,
    pub signed_out: &'static str,
    pub not_seen: With1,
    pub gap_means: &'static str,
    pub dismiss: &'static str,
    pub not_live_for: Around,
    pub next_try: Around,
    pub trying: &'static str,
    pub offline_means: &'static str,
    pub try_now: &'static str,
    pub connect_again: &'static str,
    pub log_in_again: &'static str,
    pub session_ends: With1,
    pub release: &'static str,
    pub release_means: &'static str,
    pub reload: &'static str,
    pub version: With1,
    pub question: With2,
    pub ring_anyway: &'static str,
    pub cancel: &'static str,
    /// While the board's views are under way.
    pub board_coming: &'static str,
    /// When they did not come.
    pub board_missing: &'static str,
    pub skip: &'static str,
    pub recent: &'static str,
    pub refused: Counted,
    pub diagnostics: &'static str,
    pub diagnostics_mean: &'static str,
    pub copy_report: &'static str,
    pub report_copied: &'static str,
    pub report_not_copied: &'static str,
    pub close: &'static str,
}

/// What is wrong with the configuration, and what to do.
pub struct SetupTexts {
    pub faults: &'static str,
    pub key: &'static str,
    pub value: &'static str,
    pub expected: &'static str,
    pub the_file: &'static str,
    pub no_queues: &'static str,
    pub no_queues_how: &'static str,
    pub no_queues_in_file: &'static str,
    pub no_operators: &'static str,
    pub no_operators_how: &'static str,
    pub sample_queues: &'static str,
    pub sample_operators: &'static str,
    pub rest_is_used: &'static str,
    pub file: &'static str,
    pub json: With2,
    pub a_file: &'static str,
    pub fetched_file: &'static str,
    pub known_key: &'static str,
    pub object: &'static str,
    pub list: &'static str,
    pub text: &'static str,
    pub flag: &'static str,
    pub guid: &'static str,
    pub unique: &'static str,
    pub known_queue: &'static str,
    pub address: &'static str,
    pub origin: &'static str,
    pub roster: &'static str,
    pub time_zone: &'static str,
    pub number: fn(i64, i64) -> String,
    pub one_of: With1,
    pub rising: &'static str,
}

/// The board.
pub struct BoardTexts {
    pub figures: &'static str,
    pub waiting: &'static str,
    pub longest: &'static str,
    pub answered: &'static str,
    pub abandoned: &'static str,
    pub service: &'static str,
    pub average: &'static str,
    pub scope: With1,
    pub lanes: &'static str,
    pub count: Counted,
    pub lane_empty: &'static str,
    pub lane_unknown: &'static str,
    pub lane_refused: With1,
    pub unknown_caller: &'static str,
    pub withheld: &'static str,
    pub copy_number: &'static str,
    pub number_copied: &'static str,
    pub number_not_copied: &'static str,
    pub at_least: &'static str,
    pub next: &'static str,
    pub ended: &'static str,
    pub dialled: With1,
    pub unconfirmed: &'static str,
    pub dismiss_call: With1,
    pub take_off: &'static str,
    pub open_caller: &'static str,
    pub dismiss_conversation: With1,
    pub pick: With1,
    pub assign: &'static str,
    pub assign_call: With1,
    pub group_call: &'static str,
    pub try_again: &'static str,
    pub someone_else: &'static str,
    pub dismiss: &'static str,
    pub assign_to: With1,
    pub operator: &'static str,
    pub type_name: &'static str,
    pub no_match: &'static str,
    pub more_matches: Counted,
    pub not_live: &'static str,
    pub not_answering: &'static str,
    pub close: &'static str,
    pub operators: &'static str,
    pub ring: With2,
    pub ring_short: With2,
    pub ring_for: With2,
    pub proposed: &'static str,
    pub set_aside: With1,
    pub take_back: With1,
    pub aside: &'static str,
    pub back: &'static str,
    pub picked: With1,
    pub put_back: &'static str,
    pub wrong_queue: &'static str,
    pub on_the_wall: &'static str,
    pub is_aside: &'static str,
    pub caller_gone: &'static str,
    pub empty_lead: With1,
    pub test_call: &'static str,
    pub test_call_to: With1,
    pub test_sent: &'static str,
    pub test_seen: With1,
    pub test_failed: With1,
    pub test_end: &'static str,
    pub test_ending: &'static str,
}

/// Failures, by kind.
pub struct FaultTexts {
    pub wrong_credentials: &'static str,
    pub unauthorized: &'static str,
    pub forbidden: &'static str,
    pub not_found: &'static str,
    pub unreachable: &'static str,
    pub offline: &'static str,
    pub origin_refused: &'static str,
    pub timed_out: &'static str,
    pub nonsense: &'static str,
    pub insecure: &'static str,
    pub bad_address: &'static str,
    pub hub_address: &'static str,
    pub hub_not_found: &'static str,
    pub connection_unknown: &'static str,
    pub hub_unreachable: &'static str,
    pub hub_nonsense: &'static str,
    pub locked: &'static str,
    pub second_step: &'static str,
    pub try_again_in: With1,
    pub try_later: &'static str,
    pub status: With1,
    pub method_missing: &'static str,
    pub rejected: With1,
    pub too_large: &'static str,
    pub connection_lost: &'static str,
    pub closed: &'static str,
}

/// States of assignments and operators.
pub struct StateTexts {
    pub sending: With1,
    pub ringing: With1,
    pub answered: With1,
    pub no_answer: With1,
    pub caller_left: &'static str,
    pub refused: With2,
    pub unknown: With1,
    pub unknown_delivered: With1,
    pub sent_by_other: With1,
    pub overtaken: With1,
    pub arrived_late: With1,
    pub never_arrived: &'static str,
    pub set_to: With1,
    pub operator_unknown: &'static str,
    pub operator_ringing: &'static str,
    pub operator_ringing_other: &'static str,
    pub operator_busy: &'static str,
    pub operator_free: &'static str,
    pub free_for: With1,
    pub calls_today: Counted,
    pub operator_away: &'static str,
    pub doubt_already: With1,
    pub doubt_sent: With1,
    pub doubt_ringing: With1,
    pub doubt_busy: With1,
    pub doubt_away: With1,
    pub somebody: &'static str,
}

/// What is announced.
pub struct Announcements {
    pub call_from: With2,
    pub offline: &'static str,
    pub silent: &'static str,
    pub call_gone: With1,
    pub group_call: With1,
    pub overrode: With3,
    pub queue_hidden: With1,
    pub question_open: With1,
    pub wrong_queue: With1,
    pub on_the_wall: &'static str,
    pub connection_lost: With1,
    pub live_again: With1,
    pub release: &'static str,
    pub clock_is_wrong: &'static str,
    pub test_failed: With1,
    pub test_not_ended: With1,
    pub picked: With1,
    pub unpicked: &'static str,
    pub cancelled: &'static str,
    pub more: Counted,
}

/// Sounds and notifications.
pub struct AlarmTexts {
    pub title: &'static str,
    pub muted: &'static str,
    pub mute: &'static str,
    pub volume: &'static str,
    pub new_call: &'static str,
    pub amber: &'static str,
    pub red: &'static str,
    pub critical: &'static str,
    pub off: &'static str,
    pub chime: &'static str,
    pub bell: &'static str,
    pub alarm: &'static str,
    pub pause: &'static str,
    pub no_pause: &'static str,
    pub enable: &'static str,
    pub enable_means: &'static str,
    pub notify: &'static str,
    pub notify_by_portal: &'static str,
    pub notify_refused: &'static str,
    pub notify_unavailable: &'static str,
    pub waits_too_long: &'static str,
    pub waits_critically: &'static str,
}

/// The wall.
pub struct WallTexts {
    pub title: &'static str,
    pub enter: &'static str,
    pub leave: &'static str,
    pub free: &'static str,
}

/// Waits and spans.
pub struct TimeTexts {
    pub urgency: [&'static str; 4],
    pub seconds_in_short: Counted,
    pub seconds: Counted,
    pub minutes: Counted,
    pub hours: Counted,
}
