//! Sounds, made of notes by Web Audio: there are no files of them.

use super::frame;
use crate::domain::config::Tone;
use crate::domain::{self, Millis};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AudioContext, AudioContextState};

/// A browser that lets sounds be heard begins within this time, in milliseconds.
const PATIENCE: f64 = 1_000.0;
/// Next to nothing: a note that fades out cannot end at zero.
const SILENCE: f32 = 0.000_1;
/// The loudest that a note is: several sound together.
const LOUDEST: f32 = 0.5;

/// What plays them; opened when there is something to hear.
#[derive(Default)]
pub struct Speaker(RefCell<Option<AudioContext>>);

/// A note: how high in hertz, when it begins, and how long it rings, in milliseconds.
struct Note(f32, Millis, Millis);

impl Speaker {
    /// Opens it, or tries again. A press of this moment permits it, if none did before. Whether sounds can be heard is
    /// told soon, and whenever it changes; never, where there is nothing to hear them with.
    pub fn open(&self, told: impl Fn(domain::Speaker) + 'static) {
        let Some(context) = self.context() else { return };
        let told = Rc::new(told);
        let (tell, changed) = (Rc::clone(&told), context.clone());
        let changes = Closure::<dyn Fn()>::new(move || told(state(&changed)));
        context.set_onstatechange(Some(changes.into_js_value().unchecked_ref()));
        if let Ok(resumed) = context.resume() {
            // Kept waiting until somebody presses something, and refused where the browser has no device.
            spawn_local(async move { drop(JsFuture::from(resumed).await) });
        }
        frame::after(PATIENCE, move || tell(state(&context)));
    }

    /// Plays a tone, so loud: 0 to 100.
    pub fn play(&self, tone: Tone, volume: i64) {
        if let Some(context) = self.0.borrow().as_ref() {
            for note in notes(tone) {
                // A device that was taken away plays nothing.
                let _ = sound(context, note, volume as f32 / 100.0 * LOUDEST);
            }
        }
    }

    fn context(&self) -> Option<AudioContext> {
        let mut context = self.0.borrow_mut();
        if context.is_none() {
            *context = AudioContext::new().ok();
        }
        context.clone()
    }
}

fn state(context: &AudioContext) -> domain::Speaker {
    match context.state() {
        AudioContextState::Running => domain::Speaker::Ready,
        _ => domain::Speaker::Blocked,
    }
}

fn notes(tone: Tone) -> &'static [Note] {
    match tone {
        Tone::Off => &[],
        Tone::Chime => &[Note(659.3, 0, 350), Note(880.0, 180, 600)],
        Tone::Bell => &[Note(784.0, 0, 1_200), Note(1_568.0, 0, 600), Note(2_352.0, 0, 300)],
        Tone::Alarm => &[Note(988.0, 0, 160), Note(988.0, 220, 160), Note(988.0, 440, 160)],
    }
}

fn sound(context: &AudioContext, Note(height, begins, rings): &Note, loud: f32) -> Result<(), JsValue> {
    let at = |millis: Millis| context.current_time() + millis as f64 / 1_000.0;
    let (begin, end) = (at(*begins), at(begins + rings));
    let (voice, level) = (context.create_oscillator()?, context.create_gain()?);
    voice.frequency().set_value(*height);
    level.gain().set_value_at_time(loud.max(SILENCE), begin)?;
    level.gain().exponential_ramp_to_value_at_time(SILENCE, end)?;
    voice.connect_with_audio_node(&level)?;
    level.connect_with_audio_node(&context.destination())?;
    voice.start_with_when(begin)?;
    voice.stop_with_when(end)
}
