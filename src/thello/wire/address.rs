//! Which addresses secrets may be sent to.

use crate::domain::Fault;
use std::net::Ipv4Addr;

/// Checks the configured base address of the Management API: `https`, or `http` on this very machine
/// (`localhost`, `127.0.0.0/8`, `[::1]`); no query. Answers it without a slash at its end.
///
/// # Errors
/// [`Fault::InsecureAddress`] for `http` elsewhere, [`Fault::BadAddress`] for what is no such address.
pub fn address(text: &str) -> Result<String, Fault> {
    let checked = check(text)?;
    if checked.contains('?') {
        return Err(Fault::BadAddress);
    }
    Ok(checked.trim_end_matches('/').to_owned())
}

/// Checks a hub's address by the same rule; its query and its last slash stay as they are.
///
/// # Errors
/// As [`address`].
pub fn hub_address(text: &str) -> Result<String, Fault> {
    check(text).map(str::to_owned)
}

fn check(text: &str) -> Result<&str, Fault> {
    let text = text.trim();
    // A fragment is never sent. Browsers read `\` as `/`, so that what we take for a host would be another.
    let strange =
        |letter: char| letter.is_whitespace() || letter.is_control() || matches!(letter, '\\' | '#');
    if text.contains(strange) {
        return Err(Fault::BadAddress);
    }
    let (scheme, rest) = text.split_once("://").ok_or(Fault::BadAddress)?;
    let authority = rest.split(['/', '?']).next().unwrap_or_default();
    // `user:password@host`: a secret in an address.
    if authority.contains('@') {
        return Err(Fault::BadAddress);
    }
    let host = host_of(authority).ok_or(Fault::BadAddress)?;
    if scheme.eq_ignore_ascii_case("https") || (scheme.eq_ignore_ascii_case("http") && is_this_machine(host))
    {
        Ok(text)
    } else if scheme.eq_ignore_ascii_case("http") {
        Err(Fault::InsecureAddress)
    } else {
        Err(Fault::BadAddress)
    }
}

/// The host in front of an optional port; `None` when there is none or the port is not a number.
fn host_of(authority: &str) -> Option<&str> {
    let (host, port) = match authority.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((inside, after)) => {
            // The browser reads the rest of it; here it only must not be a host in disguise.
            let is_address = |letter: char| letter.is_ascii_hexdigit() || matches!(letter, ':' | '.');
            if !inside.contains(':') || !inside.chars().all(is_address) {
                return None;
            }
            (authority.get(..inside.len() + 2)?, after)
        }
        None => authority.find(':').map_or((authority, ""), |at| authority.split_at(at)),
    };
    let port_is_fine = match port.strip_prefix(':') {
        Some(digits) => digits.bytes().all(|byte| byte.is_ascii_digit()) && digits.parse::<u16>().is_ok(),
        None => port.is_empty(),
    };
    (port_is_fine && !host.is_empty() && !host.contains('%')).then_some(host)
}

fn is_this_machine(host: &str) -> bool {
    let loopback = host.parse::<Ipv4Addr>().is_ok_and(|address| address.is_loopback());
    host.eq_ignore_ascii_case("localhost") || host == "[::1]" || loopback
}
