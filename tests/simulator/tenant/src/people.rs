//! Names, numbers, queues and operators of a Belgian company. The numbers are of ranges that nobody has.

use rand::RngExt;
use rand::rngs::ChaCha8Rng;
use rand::seq::IndexedRandom;
use serde_json::{Value, json};

/// How long an operator is rung, in milliseconds of the tenant's time.
pub const RING_MS: u64 = 20_000;

/// A queue or a group.
pub struct Bloc {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// `queue` or `group`.
    pub kind: &'static str,
    /// Its colour on the board.
    pub colour: &'static str,
    /// The number that callers dial.
    pub number: &'static str,
    /// For test calls only: nobody dials it.
    pub test: bool,
}

/// All blocs of the tenant.
pub const BLOCS: [Bloc; 5] = [
    bloc("5f0c1a2b-0001-4000-8000-00000000a001", "Sales", "queue", "teal", "+3215550100", false),
    bloc("5f0c1a2b-0002-4000-8000-00000000a002", "Support", "queue", "blue", "+3215550200", false),
    bloc("5f0c1a2b-0003-4000-8000-00000000a003", "Billing", "queue", "violet", "+3215550300", false),
    bloc("5f0c1a2b-0004-4000-8000-00000000a004", "Front desk", "group", "amber", "+3215550400", false),
    bloc("5f0c1a2b-0005-4000-8000-00000000a005", "Test", "queue", "grey", "+3215550900", true),
];

const fn bloc(
    id: &'static str,
    name: &'static str,
    kind: &'static str,
    colour: &'static str,
    number: &'static str,
    test: bool,
) -> Bloc {
    Bloc { id, name, kind, colour, number, test }
}

/// Name, extension, team, and the blocs whose calls they take (none: all).
pub const OPERATORS: [(&str, &str, &str, &[usize]); 14] = [
    ("Sofie Peeters", "201", "Front desk", &[]),
    ("Karim El Amrani", "202", "Front desk", &[]),
    ("Jan Janssens", "203", "Sales", &[0, 4]),
    ("Marie Dubois", "204", "Sales", &[0, 4]),
    ("Annelies Vandenbroucke-Verstraeten", "205", "Sales", &[0, 2, 4]),
    ("Thomas Lambert", "206", "Support", &[1, 4]),
    ("Nathalie Claes", "207", "Support", &[1, 4]),
    ("Bart De Smet", "208", "Support", &[1, 4]),
    ("Fatima Ouali", "209", "Support", &[1, 4]),
    ("Jürgen Müller", "210", "Support", &[1, 4]),
    ("Élodie Lefèvre", "211", "Billing", &[2, 4]),
    ("Pieter Maes", "212", "Billing", &[2, 4]),
    ("Chloé Wouters", "213", "Billing", &[2, 4]),
    ("Wim Goossens", "214", "Supervisors", &[]),
];

/// The id of an operator by its place.
pub fn operator_id(at: usize) -> String {
    format!("f17618f7-56b1-4a2f-8e7f-{:012x}", 0xea97_f0a9_5000_u64 + at as u64)
}

/// The queues of the configuration.
pub fn queue_entries() -> Vec<Value> {
    let entry = |bloc: &Bloc| json!({ "id": bloc.id, "name": bloc.name, "kind": bloc.kind, "colour": bloc.colour, "test": bloc.test });
    BLOCS.iter().map(entry).collect()
}

/// The operators of the configuration.
pub fn operator_entries() -> Vec<Value> {
    let entry = |(at, (name, extension, team, blocs)): (usize, &(&str, &str, &str, &[usize]))| {
        let queues: Vec<_> = blocs.iter().filter_map(|at| BLOCS.get(*at)).map(|bloc| bloc.id).collect();
        json!({ "id": operator_id(at), "name": name, "extension": extension, "team": team, "queues": queues })
    };
    OPERATORS.iter().enumerate().map(entry).collect()
}

const FIRST: [&str; 24] = [
    "Jan", "Els", "Piet", "An", "Koen", "Lieve", "Luc", "Hilde", "Jean", "Monique", "Pierre", "Sylvie",
    "Hans", "Ursula", "Günther", "Anke", "James", "Emma", "Oliver", "Amélie", "Youssef", "Aïcha", "Wout",
    "Griet",
];
const LAST: [&str; 22] = [
    "Peeters",
    "Janssens",
    "Maes",
    "Jacobs",
    "Willems",
    "Mertens",
    "Claes",
    "Goossens",
    "Wouters",
    "De Smet",
    "Dubois",
    "Lambert",
    "Martin",
    "Dupont",
    "Müller",
    "Schmidt",
    "Schröder",
    "Smith",
    "Taylor",
    "Van den Bossche",
    "Benali",
    "D’Hondt",
];

/// A caller: name and number; either can be missing.
pub fn caller(chance: &mut ChaCha8Rng) -> (String, String) {
    let number = format!("+32470{:06}", chance.random_range(550_000..560_000));
    let pick = |list: &'static [&'static str], chance: &mut ChaCha8Rng| *list.choose(chance).unwrap_or(&"");
    match chance.random_range(0..20) {
        0 => (String::new(), String::new()),
        1..=3 => (String::new(), number),
        4 => ("Gemeentelijke Basisschool De Vlindertuin Sint-Katelijne-Waver".into(), number),
        5 => ("Wirtschaftsprüfungsgesellschaft Hohenzollern".into(), number),
        _ => (format!("{} {}", pick(&FIRST, chance), pick(&LAST, chance)), number),
    }
}
