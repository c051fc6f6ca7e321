//! Every text of a language, said with sample words. The tables are taken apart field by field, so that a new text is
//! looked at as well, or this does not compile.

use callboard::i18n::{
    AlarmTexts, Announcements, BoardTexts, FaultTexts, HelpTexts, LoginTexts, SettingsTexts, SetupTexts,
    ShellTexts, StateTexts, Texts, TimeTexts, WallTexts,
};

/// A text: where it stands, how it was said, and what it was given to say.
#[derive(Debug)]
pub struct Spoken {
    pub place: String,
    pub words: String,
    pub given: Vec<String>,
}

/// What can be said with sample words: each way that it can be.
trait Say {
    fn say(&self) -> Vec<(String, Vec<String>)>;
}

impl Say for &str {
    fn say(&self) -> Vec<(String, Vec<String>)> {
        vec![((*self).into(), Vec::new())]
    }
}

/// Around a running time: one side may be empty.
impl Say for (&str, &str) {
    fn say(&self) -> Vec<(String, Vec<String>)> {
        vec![(format!("{}{}", self.0, self.1), Vec::new())]
    }
}

/// Urgencies; that a wait is not urgent takes no word.
impl Say for [&str; 4] {
    fn say(&self) -> Vec<(String, Vec<String>)> {
        self[1..].iter().flat_map(Say::say).collect()
    }
}

impl Say for [&str; 8] {
    fn say(&self) -> Vec<(String, Vec<String>)> {
        self.iter().flat_map(Say::say).collect()
    }
}

impl Say for fn(&str) -> String {
    fn say(&self) -> Vec<(String, Vec<String>)> {
        vec![(self("Léa"), vec!["Léa".into()])]
    }
}

impl Say for fn(&str, &str) -> String {
    fn say(&self) -> Vec<(String, Vec<String>)> {
        vec![(self("Léa", "Tom"), vec!["Léa".into(), "Tom".into()])]
    }
}

impl Say for fn(&str, &str, &str) -> String {
    fn say(&self) -> Vec<(String, Vec<String>)> {
        vec![(self("Léa", "Tom", "Ann"), vec!["Léa".into(), "Tom".into(), "Ann".into()])]
    }
}

impl Say for fn(u64) -> String {
    fn say(&self) -> Vec<(String, Vec<String>)> {
        [0, 1, 2, 117].map(|count| (self(count), vec![count.to_string()])).into()
    }
}

impl Say for fn(i64, i64) -> String {
    fn say(&self) -> Vec<(String, Vec<String>)> {
        vec![(self(3, 600), vec!["3".into(), "600".into()])]
    }
}

fn spoken(place: &str, text: &impl Say) -> Vec<Spoken> {
    let said = text.say().into_iter();
    said.map(|(words, given)| Spoken { place: place.into(), words, given }).collect()
}

macro_rules! texts {
    ($table:expr, $shape:ident [ $($field:ident)* ]) => {{
        let $shape { $($field),* } = $table;
        [$(spoken(concat!(stringify!($shape), ".", stringify!($field)), $field)),*].into_iter().flatten().collect::<Vec<_>>()
    }};
}

/// Every text of a language.
pub fn text(texts: &Texts) -> Vec<Spoken> {
    let Texts {
        tag: _,
        name: _,
        login,
        shell,
        setup,
        settings,
        board,
        help,
        faults,
        states,
        said,
        alarms,
        wall,
        times,
    } = texts;
    let login = texts!(login, LoginTexts [
        not_offered by_portal title lead use_password use_key user_name password api_key api_key_hint submit busy goes_to
    ]);
    let shell = texts!(shell, ShellTexts [
        product no_tenant compact language language_auto theme theme_auto theme_light theme_dark log_out connection connecting live stale
        silent_for silence_means reconnecting lost signed_out not_seen gap_means dismiss not_live_for
        next_try trying offline_means try_now connect_again log_in_again session_ends release release_means reload version question ring_anyway
        cancel board_coming board_missing skip recent refused diagnostics diagnostics_mean copy_report report_copied
        report_not_copied close
    ]);
    let setup = texts!(setup, SetupTexts [
        json fetched_file known_queue no_queues_in_file faults key value expected the_file no_queues no_queues_how no_operators no_operators_how
        sample_queues sample_operators rest_is_used file a_file known_key object list text flag guid unique
        address origin roster time_zone number one_of rising
    ]);
    let settings = texts!(settings, SettingsTexts [
        title sections look file welcome kept not_kept of_file changed own edit back remove added removed
        taken_back wants rising in_file add queue_id operator_id id_hint no_queues no_operators name kind kind_queue
        kind_group kind_profile colour test shown order_fixed earlier later order_back amber red
        critical percent seconds proposal longest_free fewest_today list_order nobody extension team takes
        all_queues find one many cells cells_hint csv csv_refused preview line who outcome line_new
        line_changed line_known line_wrong line_without no_list wrong_lines unused_columns take taken discard density comfortable as_in_file fixed
        file_lead download copy copied not_copied forget forget_question forget_means
        forgotten
    ]);
    let board = texts!(board, BoardTexts [
        figures waiting longest answered abandoned service average scope lanes count lane_empty lane_unknown
        lane_refused find find_hint wait_filter any_wait state_filter any_state not_sent sent failed found calls_found left_out end_search none_found one_list queues_shown
        queues_fixed hidden folded fold unfold fold_all unfold_all to_top earlier later moved colour_of colours
        unknown_caller withheld copy_number number_copied number_not_copied at_least next ended dialled unconfirmed dismiss_call
        take_off open_caller dismiss_conversation pick assign assign_call group_call try_again someone_else dismiss
        assign_to operator type_name no_match more_matches not_live not_answering close operators ring
        ring_short ring_for proposed set_aside take_back aside back why_aside on_break in_meeting
        in_training other_reason find_operator group_by by_team by_queue favourite favourites every_queue others free
        taken_means time_to_answer recall recall_call picked put_back wrong_queue on_the_wall is_aside caller_gone
        empty_lead test_call test_call_to test_sent test_seen test_failed test_end test_ending
    ]);
    let help = texts!(help, HelpTexts [
        title lead all longest send_to_named send_longest assign next_lane previous_lane operators search open
        neighbours pick give_up open_diagnostics key_enter key_escape key_diagnostics change press is_changed
        taken no_sign reset is_reset
    ]);
    let faults = texts!(faults, FaultTexts [
        wrong_credentials unauthorized forbidden not_found unreachable offline origin_refused timed_out
        nonsense insecure bad_address hub_address hub_not_found connection_unknown hub_unreachable hub_nonsense locked second_step try_again_in try_later status method_missing
        rejected too_large connection_lost closed
    ]);
    let states = texts!(states, StateTexts [
        sending ringing recalling recalled answered no_answer caller_left refused unknown unknown_delivered sent_by_other
        overtaken arrived_late never_arrived set_to operator_unknown operator_ringing operator_ringing_other
        operator_busy operator_free free_for calls_today operator_away doubt_already doubt_sent doubt_ringing doubt_busy
        doubt_away somebody
    ]);
    let said = texts!(said, Announcements [
        call_from offline silent call_gone group_call overrode queue_hidden not_recalled question_open wrong_queue on_the_wall
        connection_lost live_again release clock_is_wrong test_failed test_not_ended picked unpicked cancelled
        new_call new_calls more
    ]);
    let alarms = texts!(alarms, AlarmTexts [
        title muted mute volume new_call amber red critical off chime bell alarm pause no_pause enable enable_means
        notify notify_by_portal notify_refused notify_unavailable waits_too_long waits_critically
    ]);
    let wall = texts!(wall, WallTexts [title enter leave free]);
    let times = texts!(times, TimeTexts [urgency seconds_in_short seconds minutes hours]);
    [login, shell, setup, settings, board, help, faults, states, said, alarms, wall, times]
        .into_iter()
        .flatten()
        .collect()
}
