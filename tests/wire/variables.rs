//! Variables of calls, and how much fits into a message.

use super::*;

#[test]
fn only_the_text_of_a_guid_is_an_operator() {
    let operator: OperatorId = "f17618f7-56b1-4a2f-8e7f-ea97f0a995e0".parse().unwrap();
    assert_eq!(operator_value(&value(r#""F17618F7-56B1-4A2F-8E7F-EA97F0A995E0""#)), Some(operator));
    for json in
        ["null", r#""""#, r#""201""#, "201", "true", "{}", r#"["f17618f7-56b1-4a2f-8e7f-ea97f0a995e0"]"#]
    {
        assert_eq!(operator_value(&value(json)), None, "{json}");
    }
}

#[test]
fn a_message_of_32_kb_fits_and_one_byte_more_does_not() {
    let room = (0..=LARGEST_MESSAGE).rev().find(|size| fits("SetVariable", &[&"x".repeat(*size)])).unwrap();
    assert!((LARGEST_MESSAGE - 128..LARGEST_MESSAGE).contains(&room), "{room}");
    assert!(!fits("SetVariable", &[&"\"".repeat(room / 2 + 1)]));
    assert!(!fits("SetVariable", &[&"é".repeat(room / 2 + 1)]));
}

proptest! {
    #[test]
    fn the_size_is_never_less_than_what_is_sent(arguments in prop::collection::vec(any::<String>(), 0..5)) {
        let sent = serde_json::json!({
            "target": "M", "arguments": arguments, "invocationId": u64::MAX.to_string(), "type": 1,
        });
        let size = sent.to_string().len() + 1;
        let filler = "x".repeat(LARGEST_MESSAGE - size.min(LARGEST_MESSAGE));
        let with_filler: Vec<&str> = arguments.iter().map(String::as_str).chain([filler.as_str()]).collect();
        // With the filler, its quotes and its comma, the message is just too large.
        prop_assert!(!fits("M", &with_filler));
    }
}
