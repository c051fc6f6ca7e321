//! Which addresses secrets may be sent to, and what origins are called.

use super::*;

#[test]
fn https_is_taken_and_loses_its_last_slash() {
    for (given, taken) in [
        ("https://api.v3.thello.cloud", "https://api.v3.thello.cloud"),
        (" https://api.v3.thello.cloud/ ", "https://api.v3.thello.cloud"),
        ("HTTPS://api.example:8443/base//", "HTTPS://api.example:8443/base"),
        ("https://[2001:db8::1]:8443", "https://[2001:db8::1]:8443"),
    ] {
        assert_eq!(address(given).as_deref(), Ok(taken));
    }
}

#[test]
fn http_is_for_this_machine_only() {
    for here in [
        "http://localhost:83",
        "http://LOCALHOST",
        "http://127.0.0.1:5080",
        "http://127.9.8.7",
        "http://[::1]:80",
    ] {
        assert_eq!(address(here).as_deref(), Ok(here));
    }
    for elsewhere in [
        "http://api.v3.thello.cloud",
        "http://localhost.evil.example",
        "http://127.0.0.1.evil.example",
        "http://127.1",
        "http://10.0.0.1",
        "http://[2001:db8::1]",
    ] {
        assert_eq!(address(elsewhere), Err(Fault::InsecureAddress), "{elsewhere}");
    }
}

#[test]
fn what_a_browser_would_read_differently_is_refused() {
    for bad in [
        "",
        "https://",
        "https:///path",
        "api.v3.thello.cloud",
        "//api.v3.thello.cloud",
        "ftp://api.example",
        "wss://hub.example/hub",
        "javascript://localhost",
        "https://user:secret@api.example",
        "https://api.example:port",
        "https://api.example:99999",
        "https://api.example:80:80",
        "https://api.example\\@evil.example",
        "https://api.example/a b",
        "https://api.example/#part",
        "http://127.0.0.1%2eevil.example",
        "https://[::1",
        "https://[::1]x",
        "https://[nonsense]",
        "https://*.example",
        "https://api.example,https",
        "https://<host>",
    ] {
        assert_eq!(address(bad), Err(Fault::BadAddress), "{bad}");
    }
}

#[test]
fn a_hub_keeps_its_query_and_its_slash_and_the_api_has_no_query() {
    let hub = "https://hub.example/hub/?tier=2";
    assert_eq!(hub_address(hub).as_deref(), Ok(hub));
    assert_eq!(address("https://api.example?x=1"), Err(Fault::BadAddress));
}

#[test]
fn an_origin_is_written_as_browsers_write_it() {
    for (given, written) in [
        ("https://intranet.example", "https://intranet.example"),
        ("HTTPS://Intranet.example:443/", "https://intranet.example"),
        (" https://intranet.example/ ", "https://intranet.example"),
        ("https://intranet.example:0443", "https://intranet.example"),
        ("https://Intranet.example:8443/", "https://intranet.example:8443"),
        ("https://intranet.example:80", "https://intranet.example:80"),
        ("https://[2001:DB8::1]:443", "https://[2001:db8::1]"),
        ("http://LocalHost:80/", "http://localhost"),
        ("http://127.0.0.1:443", "http://127.0.0.1:443"),
        // What small letters are elsewhere, browsers know.
        ("https://BÜRO.Example", "https://bÜro.example"),
    ] {
        assert_eq!(origin(given).as_deref(), Ok(written), "{given}");
    }
}

#[test]
fn what_no_message_can_come_from_is_no_origin() {
    for bad in [
        "*",
        "null",
        "intranet.example",
        "https://*.intranet.example",
        "https://intranet.example//",
        "https://intranet.example/portal",
        "https://intranet.example/portal/",
        "https://intranet.example?x",
        "https://intranet.example/?x",
        "https://intranet.example/#x",
        "https://intranet.example, https://other.example",
        "https://me@intranet.example",
        "file:///portal.html",
    ] {
        assert_eq!(origin(bad), Err(Fault::BadAddress), "{bad}");
    }
    assert_eq!(origin("http://intranet.example"), Err(Fault::InsecureAddress));
}
