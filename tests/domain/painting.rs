//! What events changed is painted together, and nothing of it is lost.

use super::names::{SALES, SOFIE, SUPPORT, TOM, call};
use callboard::domain::Changed;

/// A change of each kind.
fn everything() -> Changed {
    Changed {
        calls: vec![call("anna")],
        lanes: vec![SALES],
        operators: vec![SOFIE],
        config: true,
        status: true,
        figures: true,
        question: true,
        notices: true,
        test_call: true,
        pointed_out: true,
        refusals: true,
    }
}

#[test]
fn what_one_event_changed_is_not_lost_in_what_another_did_not() {
    for (mut first, second) in
        [(everything(), Changed::default()), (Changed::default(), everything()), (everything(), everything())]
    {
        first.merge(second);
        first.calls.dedup();
        assert_eq!(first, everything());
    }
    let mut both = everything();
    both.merge(Changed { lanes: vec![SUPPORT], operators: vec![TOM], ..Changed::default() });
    assert_eq!((both.lanes, both.operators), (vec![SALES, SUPPORT], vec![SOFIE, TOM]));
}

#[test]
fn there_is_nothing_to_paint_only_where_nothing_changed() {
    assert!(Changed::default().is_empty());
    assert!(!everything().is_empty());
    assert!(!Changed { refusals: true, ..Changed::default() }.is_empty());
}
