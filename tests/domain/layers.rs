//! The layers of the configuration: who has the last word, and that nothing of a layer is left when it is taken away.

use super::board::{Board, config, handed_in};
use super::names::{ELSEWHERE, FRONT, NIGHT, SALES, SOFIE, STRANGER, SUPPORT, TOM, TRYOUT};
use super::{own, properties};
use callboard::domain::config::roster::Roster;
use callboard::domain::config::{
    Arrangement, Density, Expected, Fragment, GroupOf, Grouping, Language, Layers, Occasion, OwnSounds,
    QueueEntry, SCALES, Settings, Shortcuts, Theme, Tone, View,
};
use callboard::domain::time::MINUTE;
use callboard::domain::{BlocId, Config, Credentials, Effect, Event, OperatorId, Secret, Session};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

fn file() -> Layers {
    Layers { file: config(), ..Layers::default() }
}
fn fragment(text: &str) -> Fragment {
    Fragment::read(text).expect("settings, and no place in the page")
}
fn lanes(layers: &Layers) -> Vec<BlocId> {
    layers.derive().lanes().map(|queue| queue.id).collect()
}

#[test]
fn the_file_alone_is_the_configuration() {
    assert_eq!(file().derive(), config());
    assert_eq!(Layers::default().derive(), Config::default());
}

#[test]
fn own_settings_are_above_the_file_and_the_address_is_above_both() {
    let mut layers = file();
    layers.file.theme = Theme::Light;
    layers.settings.theme = Some(Theme::Dark);
    layers.settings.language = Some(Language::En);
    layers.settings.density = Some(Density::Compact);
    let config = layers.derive();
    assert_eq!((config.theme, config.language), (Theme::Dark, Language::En));
    assert_eq!(config.density, Density::Compact);
    layers.fragment = fragment("#theme=auto&language=auto&density=comfortable");
    let config = layers.derive();
    assert_eq!((config.theme, config.language), (Theme::Auto, Language::Auto), "“auto” is a choice as well");
    assert_eq!(config.density, Density::Comfortable);
    layers.fragment = fragment("");
    layers.settings = Settings::default();
    assert_eq!(layers.derive().theme, Theme::Light);
}

#[test]
fn a_queue_is_moved_to_any_place_and_no_other_is_lost_or_doubled() {
    let all = [SALES, SUPPORT, FRONT, TRYOUT];
    let moved = |bloc, place| Settings::default().with_place(all.into(), bloc, place).order;
    assert_eq!(moved(TRYOUT, 0), [TRYOUT, SALES, SUPPORT, FRONT]);
    assert_eq!(moved(SALES, 1), [SUPPORT, SALES, FRONT, TRYOUT]);
    assert_eq!(moved(SUPPORT, 1), all);
    assert_eq!(moved(SALES, 3), [SUPPORT, FRONT, TRYOUT, SALES]);
    assert_eq!(moved(SALES, 99), [SUPPORT, FRONT, TRYOUT, SALES]);
    let mut layers = file();
    layers.settings = Settings::default().with_place(all.into(), FRONT, 0);
    assert_eq!(lanes(&layers), [FRONT, SALES, SUPPORT, TRYOUT]);
}

#[test]
fn queues_for_tests_are_folded_until_they_are_wanted_and_others_when_somebody_folds_them() {
    let folded = |layers: &Layers| {
        let config = layers.derive();
        config.lanes().filter(|queue| config.is_folded(queue)).map(|queue| queue.id).collect::<Vec<_>>()
    };
    let mut layers = file();
    assert_eq!(folded(&layers), [TRYOUT]);
    layers.settings = Settings::default().with_fold(TRYOUT, false).with_fold(SALES, true);
    assert_eq!(folded(&layers), [SALES]);
    layers.settings = layers.settings.with_fold(SALES, false).with_fold(TRYOUT, true);
    assert_eq!(folded(&layers), [TRYOUT]);
    assert_eq!(layers.settings.folds.len(), 2, "the last word alone is kept");
}

#[test]
fn a_supervisor_gives_queues_other_colours_of_those_that_there_are() {
    let colour = |layers: &Layers, bloc| layers.derive().queue(bloc).unwrap().colour;
    let mut layers = file();
    layers.settings = Settings::default().with_colour(SALES, "teal").with_colour(SALES, "pink");
    assert_eq!((colour(&layers, SALES), colour(&layers, SUPPORT)), ("pink", "grey"));
    assert_eq!(layers.settings.colours.len(), 1, "the last word alone is kept");
    layers.settings = Settings::default().with_colour(SALES, "plaid").with_colour(ELSEWHERE, "pink");
    assert_eq!(layers.derive(), file().derive());
}

#[test]
fn a_queue_is_hidden_and_shown_again() {
    let mut layers = file();
    layers.settings = Settings::default().with_shown(SALES, false).with_shown(SALES, false);
    assert_eq!(lanes(&layers), [SUPPORT, FRONT, TRYOUT]);
    layers.settings = layers.settings.with_shown(SALES, true);
    assert_eq!(lanes(&layers), [SALES, SUPPORT, FRONT, TRYOUT]);
}

#[test]
fn a_supervisor_puts_queues_in_order_and_hides_some_and_new_ones_follow() {
    let mut layers = file();
    layers.settings = Settings { order: vec![TRYOUT, SUPPORT], hidden: vec![FRONT], ..Settings::default() };
    assert_eq!(lanes(&layers), [TRYOUT, SUPPORT, SALES]);
    let config = layers.derive();
    assert_eq!((config.queues.len(), config.hidden), (5, vec![FRONT]), "a hidden queue is still known");
    assert_eq!(layers.derive().test_queues().count(), 1);
    layers.settings.hidden = vec![TRYOUT];
    assert_eq!(layers.derive().test_queues().count(), 0, "a test call there would not be seen");
    // What is no longer configured, or has no lane, hides nothing.
    layers.settings =
        Settings { order: vec![ELSEWHERE], hidden: vec![ELSEWHERE, NIGHT], ..Settings::default() };
    assert_eq!(layers.derive(), super::board::config());
}

#[test]
fn the_address_names_the_queues_that_are_shown_whatever_was_set() {
    let mut layers = file();
    layers.settings = Settings { hidden: vec![SALES], ..Settings::default() };
    layers.fragment = fragment(&format!("queues={SUPPORT},{ELSEWHERE},{SALES}"));
    assert_eq!(lanes(&layers), [SUPPORT, SALES]);
}

#[test]
fn a_choice_that_leaves_no_lane_hides_none() {
    let mut layers = file();
    layers.settings.hidden = vec![SALES, SUPPORT, FRONT, TRYOUT];
    assert_eq!(lanes(&layers).len(), 4);
    layers.settings = Settings::default();
    layers.fragment = fragment(&format!("queues={ELSEWHERE}"));
    assert_eq!(lanes(&layers).len(), 4);
}

#[test]
fn a_queue_in_the_address_that_there_is_not_is_named_and_the_supervisors_own_choice_stays() {
    let mut layers = file();
    layers.settings.hidden = vec![SALES];
    for (queues, shown, wrong) in [
        (format!("{ELSEWHERE}"), vec![SUPPORT, FRONT, TRYOUT], Expected::KnownQueue),
        (format!("{NIGHT}"), vec![SUPPORT, FRONT, TRYOUT], Expected::KnownQueue),
        ("sales".into(), vec![SUPPORT, FRONT, TRYOUT], Expected::Guid),
        (format!("{ELSEWHERE},{SALES}"), vec![SALES], Expected::KnownQueue),
    ] {
        layers.fragment = fragment(&format!("queues={queues}"));
        assert_eq!(lanes(&layers), shown, "{queues}");
        let faults: Vec<_> =
            layers.derive().faults.iter().map(|fault| (fault.key.clone(), fault.expected)).collect();
        assert_eq!(faults, [("#queues".to_owned(), wrong)]);
    }
}

#[test]
fn a_fragment_is_read_as_far_as_it_can_be_and_repeats_no_secret() {
    assert_eq!(Fragment::read("#operators"), None, "a place in the page");
    assert_eq!(Fragment::read(""), Some(Fragment::default()), "what was there is there no more");
    let both = fragment(&format!("theme=dark&language=en&scale=150&queues=x,{SALES}"));
    assert_eq!((both.theme, both.language), (Some(Theme::Dark), Some(Language::En)));
    assert_eq!(both.scale, Some("150"));
    assert_eq!(both.queues, Some(vec![SALES]), "one wrong id does not take the others with it");
    assert_eq!(both.faults.len(), 1);
    let wrong = fragment("theme=pink&queues=&scale=3&token=eyJhbGciOi");
    assert_eq!((wrong.theme, &wrong.queues), (None, &None));
    let faults: Vec<_> =
        wrong.faults.iter().map(|fault| (fault.key.as_str(), fault.value.as_str())).collect();
    assert_eq!(faults, [("#theme", "“pink”"), ("#queues", "“”"), ("#scale", "“3”"), ("#token", "…")]);
}

#[test]
fn what_is_wrong_in_a_layer_is_named_for_as_long_as_it_is_there() {
    let mut board = Board::signed_out();
    let keys = |board: &Board| board.model.config.faults.iter().map(|it| it.key.clone()).collect::<Vec<_>>();
    let config = Config::without_file();
    board.happens(Event::Started { config: Box::new(config), seed: 7 });
    board.happens(Event::FragmentChanged(fragment("theme=pink")));
    board.happens(Event::RosterRead(None));
    assert_eq!(keys(&board), ["", "operatorsUrl", "#theme"]);
    board.happens(Event::FragmentChanged(fragment("theme=dark")));
    board.happens(Event::RosterRead(Some(Roster::default())));
    assert_eq!(keys(&board), [""]);
}

#[test]
fn while_it_is_not_known_whither_nothing_secret_is_sent() {
    let mut board = Board::signed_out();
    board.happens(Event::Started { config: Box::new(Config { api: None, ..config() }), seed: 7 });
    let password = Credentials::Password { user_name: "anna".into(), password: Secret::new("secret") };
    for event in
        [Event::Reloaded { kept: None, has_token: true }, Event::LogInRequested(password), handed_in("token")]
    {
        board.happens(event);
        board.passes(MINUTE);
        assert_eq!(board.model.session, Session::SignedOut(None));
    }
    let sent = |effect: &&Effect| matches!(effect, Effect::LogIn { .. } | Effect::Resume { .. });
    assert_eq!(board.asked.iter().find(sent), None);
}

#[test]
fn own_settings_are_kept_unless_nothing_is_to_be() {
    let dark = Settings { theme: Some(Theme::Dark), hidden: vec![SALES], ..Settings::default() };
    let mut board = Board::live();
    board.asked.clear();
    board.happens(Event::SettingsChanged(dark.clone()));
    assert!(board.asked.contains(&Effect::KeepSettings(dark.write())));
    assert_eq!(board.model.config.theme, Theme::Dark);
    let mut board = Board::signed_out();
    let config = Config { persist: false, ..config() };
    board.happens(Event::Started { config: Box::new(config), seed: 7 });
    board.happens(Event::SettingsChanged(dark.clone()));
    assert_eq!(board.model.config.theme, Theme::Dark);
    assert!(!board.asked.iter().any(|effect| matches!(effect, Effect::KeepSettings(_))));
}

#[test]
fn settings_that_were_kept_are_read_whole_or_not_at_all() {
    let settings = Settings {
        theme: Some(Theme::Light),
        language: Some(Language::En),
        density: Some(Density::Compact),
        longest_wait_key: Some(true),
        order: vec![SALES],
        hidden: vec![TRYOUT],
        shortcuts: Shortcuts { off: true, ..Shortcuts::default() },
        shown: vec![FRONT],
        queues: Layers::default().saying_queue(&QueueEntry::new(SUPPORT)).queues,
        operators: config().operators,
        folds: vec![(SALES, true)],
        colours: vec![(SALES, "pink".into())],
        arrangement: Arrangement::OneList,
        sounds: OwnSounds {
            tones: [(Occasion::Red, Tone::Bell)].into_iter().collect(),
            volume: Some(20),
            mute: Some(true),
            pause_seconds: Some(30),
            notify: Some(true),
        },
        favourites: vec![TOM],
        grouping: Some(Grouping::Queue),
        folded: vec![GroupOf::Favourites, GroupOf::Team("Front desk".into()), GroupOf::Queue(SALES)],
    };
    assert_eq!(Settings::read(&settings.write()), Some(settings));
    assert_eq!(Settings::read("{}"), Some(Settings::default()));
    assert_eq!(Settings::read(r#"{"theme":"dark","wings":3}"#).unwrap().theme, Some(Theme::Dark));
    for broken in [
        "",
        "{",
        "7",
        r#"{"theme":"plaid"}"#,
        r#"{"hidden":["sales"]}"#,
        r#"{"sounds":{"tones":{"red":"trumpet"}}}"#,
    ] {
        assert_eq!(Settings::read(broken), None, "{broken}");
    }
}

#[test]
fn whoever_leaves_finds_the_same_configuration_again() {
    let mut board = Board::live();
    let dark = Settings { theme: Some(Theme::Dark), order: vec![SUPPORT], ..Settings::default() };
    board.happens(Event::SettingsChanged(dark));
    board.happens(Event::FragmentChanged(fragment("language=en")));
    board.happens(Event::RosterRead(Some(Roster::read(&format!("id\n{STRANGER}")))));
    let before = (board.model.config.clone(), board.model.layers.clone());
    board.happens(Event::LogOutRequested);
    assert_eq!((board.model.config, board.model.layers), before);
}

/// One layer, laid.
fn layer() -> impl Strategy<Value = Event> {
    let blocs = || subsequence(vec![SALES, SUPPORT, FRONT, TRYOUT, NIGHT, ELSEWHERE], 0..6).prop_shuffle();
    let theme = || prop::option::of(select(vec![Theme::Auto, Theme::Light, Theme::Dark]));
    let language = || {
        prop::option::of(select(vec![Language::Auto, Language::En, Language::Nl, Language::Fr, Language::De]))
    };
    let density = || prop::option::of(select(vec![Density::Comfortable, Density::Compact]));
    let settings = own::settings().prop_map(Event::SettingsChanged);
    let scale = || prop::option::of(select(SCALES.to_vec()));
    let view = || prop::option::of(select(vec![View::Board, View::Wall]));
    let fragment = (theme(), language(), density(), scale(), view(), prop::option::of(blocs())).prop_map(
        |(theme, language, density, scale, view, queues)| {
            let faults = Vec::new();
            Event::FragmentChanged(Fragment { theme, language, density, scale, view, queues, faults })
        },
    );
    let roster = prop::option::of(subsequence(vec![SOFIE, TOM, STRANGER], 0..3)).prop_map(|ids| {
        let list = |ids: Vec<OperatorId>| ids.iter().map(|id| format!("{id}\n")).collect::<String>();
        Event::RosterRead(ids.map(|ids| Roster::read(&format!("id\n{}wrong", list(ids)))))
    });
    prop_oneof![settings, fragment, roster]
}

proptest! {
    #![proptest_config(properties::cases(200))]

    #[test]
    fn a_layer_that_is_laid_and_taken_away_leaves_nothing(before in prop::collection::vec(layer(), 0..6), more in layer()) {
        let mut board = Board::live();
        for event in before {
            board.happens(event);
        }
        let (config, layers) = (board.model.config.clone(), board.model.layers.clone());
        let back = match &more {
            Event::SettingsChanged(_) => vec![Event::SettingsChanged(layers.settings)],
            Event::FragmentChanged(_) => vec![Event::FragmentChanged(layers.fragment)],
            // One that gives nobody takes nobody away; an empty one does.
            _ => [Roster::default(), layers.roster].map(|roster| Event::RosterRead(Some(roster))).into(),
        };
        board.happens(more);
        prop_assert_eq!(&board.model.config, &board.model.layers.derive(), "nothing else decides");
        back.into_iter().for_each(|event| board.happens(event));
        prop_assert_eq!(&board.model.config, &config);
        let who: Vec<_> = board.model.operators.all().cloned().collect();
        prop_assert_eq!(who, config.operators);
    }

    #[test]
    fn no_text_in_the_address_panics_or_says_more_than_it_may(text in "(theme|queues|#|x)?=?[a-f0-9&=,-]{0,200}|.{0,80}") {
        if let Some(fragment) = Fragment::read(&text) {
            prop_assert!(fragment.faults.len() <= 120);
        }
    }

    #[test]
    fn a_queue_is_a_lane_or_hidden_and_none_gets_lost(event in layer()) {
        let mut layers = file();
        match event {
            Event::SettingsChanged(settings) => layers.settings = settings,
            Event::FragmentChanged(fragment) => layers.fragment = fragment,
            _ => return Ok(()),
        }
        let config = layers.derive();
        let mut all: Vec<_> = config.lanes().map(|queue| queue.id).chain(config.hidden.clone()).collect();
        let with_lane = config.queues.iter().filter(|queue| queue.has_lane());
        let mut known: Vec<_> = with_lane.map(|queue| queue.id).collect();
        prop_assert_eq!(config.lanes().count() > 0, !known.is_empty());
        prop_assert!(config.queues.len() >= 5);
        all.sort();
        known.sort();
        prop_assert_eq!(all, known);
    }
}
