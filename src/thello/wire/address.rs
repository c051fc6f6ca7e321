//! Which addresses secrets may be sent to, and from which origins they may come.

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

/// Checks an origin by the same rule, and writes it as browsers do: in small letters, without a port that goes without
/// saying and without a slash. What has more than that is no origin; letters that are not ASCII stay as they are.
///
/// # Errors
/// As [`address`].
pub fn origin(text: &str) -> Result<String, Fault> {
    let (scheme, rest) = check(text)?.split_once("://").ok_or(Fault::BadAddress)?;
    let authority = rest.strip_suffix('/').unwrap_or(rest);
    let (host, port) = host_and_port(authority).ok_or(Fault::BadAddress)?;
    if authority.contains(['/', '?']) {
        return Err(Fault::BadAddress);
    }
    let scheme = scheme.to_ascii_lowercase();
    let unsaid = if scheme == "https" { 443 } else { 80 };
    let port = port.filter(|port| *port != unsaid).map(|port| format!(":{port}")).unwrap_or_default();
    Ok(format!("{scheme}://{}{port}", host.to_ascii_lowercase()))
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
    let (host, _) = host_and_port(authority).ok_or(Fault::BadAddress)?;
    if scheme.eq_ignore_ascii_case("https") || (scheme.eq_ignore_ascii_case("http") && is_this_machine(host))
    {
        Ok(text)
    } else if scheme.eq_ignore_ascii_case("http") {
        Err(Fault::InsecureAddress)
    } else {
        Err(Fault::BadAddress)
    }
}

/// The host, and the port behind it; `None` when there is no host, one that no browser goes to, or the port is no number.
fn host_and_port(authority: &str) -> Option<(&str, Option<u16>)> {
    let (host, port) = match authority.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((inside, after)) => {
            // The browser reads the rest of it; here it only must not be a host in disguise.
            let is_address = |letter: char| letter.is_ascii_hexdigit() || matches!(letter, ':' | '.');
            if !inside.contains(':') || !inside.chars().all(is_address) {
                return None;
            }
            (authority.get(..inside.len() + 2)?, after)
        }
        None => {
            let (host, port) = authority.find(':').map_or((authority, ""), |at| authority.split_at(at));
            // Other letters than ASCII's are left to the browser, which writes them in its own way.
            let in_names = |letter: char| {
                letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.' | '_') || !letter.is_ascii()
            };
            if host.is_empty() || !host.chars().all(in_names) {
                return None;
            }
            (host, port)
        }
    };
    match port.strip_prefix(':') {
        Some(digits) if digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            Some((host, Some(digits.parse().ok()?)))
        }
        Some(_) => None,
        None => port.is_empty().then_some((host, None)),
    }
}

fn is_this_machine(host: &str) -> bool {
    let loopback = host.parse::<Ipv4Addr>().is_ok_and(|address| address.is_loopback());
    host.eq_ignore_ascii_case("localhost") || host == "[::1]" || loopback
}
