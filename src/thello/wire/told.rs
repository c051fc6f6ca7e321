//! What a bloc tells, read tolerantly: a caller is shown as soon as bloc, event and call are known. A hub of another
//! version may leave out an argument, add one, or write a number where a text was, and none of that hides a caller.

use crate::domain::text::{mask_numbers, tame};
use crate::domain::{BlocEvent, Number, Refusal, Signal};
use serde_json::Value;
use std::borrow::Cow;

/// The texts between the event's name and the call, in the order of the API description.
const TEXTS: [&str; 5] = ["callId", "fromName", "fromNumber", "to", "data"];

/// Up to here JavaScript knows every whole number (2⁵³ − 1).
const MOST_EXACT: f64 = 9_007_199_254_740_991.0;

/// Something that a bloc told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What it told.
    pub event: BlocEvent,
    /// The first text that was none and reads as empty, for the diagnostics; the caller is shown all the same.
    pub misread: Option<Refusal>,
}

/// Reads the arguments of the client callback `BlocEvent`: bloc, event and call are needed. A text that is null or left
/// out is empty, a number in its place is its text; texts are made fit to show. What comes after the eighth argument is
/// nobody's.
///
/// # Errors
/// A [`Refusal`] that quotes nothing of the caller.
pub fn bloc_event(arguments: &[Value]) -> Result<Told, Refusal> {
    let (bloc, name, texts, context) = places(arguments)?;
    let mut misread = None;
    let mut texts = TEXTS.into_iter().zip(texts.iter().chain(std::iter::repeat(&Value::Null)));
    let mut next = || {
        let (field, value) = texts.next().unwrap_or(("data", &Value::Null));
        text(value).unwrap_or_else(|| {
            misread.get_or_insert(Refusal::Misread(field));
            Cow::default()
        })
    };
    let event = BlocEvent {
        bloc: id(bloc, "blocId")?,
        call: id(context, "callContextId")?,
        sip_call_id: tame(&next()),
        from_name: tame(&next()),
        from_number: Number::read(&next()),
        to: tame(&next()),
        data: tame(&next()),
        // A stranger's name is refused here, after everything else was found in order.
        signal: signal(name)?,
    };
    Ok(Told { event, misread })
}

/// Bloc, event, the texts between, and the call. That is the eighth argument; of fewer it is the last, because nothing
/// that is left out is needed, and the call is.
fn places(arguments: &[Value]) -> Result<(&Value, &Value, &[Value], &Value), Refusal> {
    let known = arguments.get(..TEXTS.len() + 3).unwrap_or(arguments);
    match known {
        [bloc, name, texts @ .., context] => Ok((bloc, name, texts, context)),
        _ => Err(Refusal::Arity(arguments.len())),
    }
}

fn id<T: std::str::FromStr>(value: &Value, field: &'static str) -> Result<T, Refusal> {
    value.as_str().and_then(|text| text.parse().ok()).ok_or(Refusal::BadId(field))
}

fn signal(name: &Value) -> Result<Signal, Refusal> {
    let name = text(name).ok_or(Refusal::BadType("eventName"))?;
    Signal::of_name(&name).ok_or_else(|| Refusal::UnknownName(mask_numbers(&tame(&name))))
}

/// None when there is no text in it: for a flag, a list, an object.
fn text(value: &Value) -> Option<Cow<'_, str>> {
    match value {
        Value::String(text) => Some(text.into()),
        Value::Null => Some(Cow::default()),
        Value::Number(number) => Some(match number.as_f64() {
            // JavaScript knows one kind of numbers: 201 comes as 201.0, and is written without.
            Some(whole) if whole.fract() == 0.0 && whole.abs() <= MOST_EXACT => {
                (whole as i64).to_string().into()
            }
            _ => number.to_string().into(),
        }),
        Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    }
}
