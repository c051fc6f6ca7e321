//! The form that is there before the program says what the program's own form says.

use callboard::i18n;
use std::fs;

#[test]
fn the_early_form_speaks_as_the_program_does() {
    let script = fs::read_to_string("src/early.js").unwrap();
    for texts in i18n::ALL {
        let login = &texts.login;
        let words = [
            ("title", login.title),
            ("lead", login.lead),
            ("user_name", login.user_name),
            ("password", login.password),
            ("submit", login.submit),
            ("busy", login.busy),
        ];
        let said: String = words.iter().map(|(name, words)| format!("    {name}: \"{words}\",\n")).collect();
        let theirs = script.split(&format!("\n  {}: {{\n", texts.tag)).nth(1).unwrap();
        let block = theirs.split("  },\n").next().unwrap();
        assert!(block.ends_with(&said), "src/early.js has\n{block}\nand not\n{said}");
    }
}
