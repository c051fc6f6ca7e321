//! Binding of arguments, as System.Text.Json does it.

use super::suite::Outcome;
use crate::support::server::Server;
use crate::support::socket::{Socket, fresh_id};
use libtest_mimic::Failed;
use serde_json::{Value, json};

cases! {
    18 too_few_and_too_many_arguments_fail,
    18 a_guid_is_36_characters_with_hyphens_in_any_case,
    18 no_other_form_is_a_guid,
    18 a_guid_is_the_same_in_any_case,
    18 a_guid_that_may_be_null_may_be_null,
    18 null_is_a_string,
    18 only_a_string_is_a_string,
    18 null_and_empty_are_different_names,
    18 an_unknown_method_is_missing_whatever_its_arguments,
}

/// Whether the arguments fit the method.
async fn fits(socket: &mut Socket, method: &str, arguments: Value) -> Result<bool, Failed> {
    let said = socket.invoke(method, arguments).await?;
    if said.starts_with(r#""result":"#) {
        return Ok(true);
    }
    // The same words for every reason.
    assert_eq!(said, format!(r#""error":"Failed to invoke '{method}' due to an error on the server.""#));
    Ok(false)
}

async fn too_few_and_too_many_arguments_fail(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    let call = fresh_id();
    let full = [
        ("SubscribeBlocNotifications", json!(["b"])),
        ("UnsubscribeBlocNotifications", json!(["b"])),
        ("BlocNotify", json!(["b", "e", "", "", "", "", "", call])),
        ("SetVariable", json!([call, "n", 1])),
        ("SetStringVariable", json!([call, "n", "v"])),
        ("GetVariable", json!([call, "n"])),
        ("SRPing", json!([])),
        ("GetDbVariable", json!(["n"])),
        ("SetDbVariable", json!(["n", "v"])),
        ("SetFlexHandset", json!([null, null])),
    ];
    for (method, arguments) in full {
        let all = arguments.as_array().ok_or("no list")?;
        assert!(fits(&mut socket, method, arguments.clone()).await?, "{method}");
        let more: Vec<_> = all.iter().cloned().chain([json!("x")]).collect();
        assert!(!fits(&mut socket, method, json!(more)).await?, "{method}: one too many");
        if let Some((_, fewer)) = all.split_last() {
            assert!(!fits(&mut socket, method, json!(fewer)).await?, "{method}: one too few");
        }
    }
    socket.expect_alive().await
}

async fn a_guid_is_36_characters_with_hyphens_in_any_case(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    for guid in [
        "f17618f7-56b1-4a2f-8e7f-ea97f0a995e0",
        "F17618F7-56B1-4A2F-8E7F-EA97F0A995E0",
        "f17618F7-56b1-4A2F-8e7f-ea97F0a995e0",
        "00000000-0000-0000-0000-000000000000",
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
    ] {
        assert!(fits(&mut socket, "GetVariable", json!([guid, "x"])).await?, "{guid}");
    }
    // Escapes are read before the form is looked at.
    let record = r#"{"type":1,"invocationId":"e","target":"GetVariable","arguments":["\u0066\u00317618f7-56b1-4a2f-8e7f-ea97f0a995e0","x"]}"#;
    socket.say(record).await?;
    socket.expect(r#"{"type":3,"invocationId":"e","result":null}"#).await
}

async fn no_other_form_is_a_guid(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    for guid in [
        json!("{f17618f7-56b1-4a2f-8e7f-ea97f0a995e0}"),
        json!("(f17618f7-56b1-4a2f-8e7f-ea97f0a995e0)"),
        json!("f17618f756b14a2f8e7fea97f0a995e0"),
        json!(" f17618f7-56b1-4a2f-8e7f-ea97f0a995e0"),
        json!("f17618f7-56b1-4a2f-8e7f-ea97f0a995e0 "),
        json!("urn:uuid:f17618f7-56b1-4a2f-8e7f-ea97f0a995e0"),
        json!("g17618f7-56b1-4a2f-8e7f-ea97f0a995e0"),
        json!("f17618f75-6b1-4a2f-8e7f-ea97f0a995e0"),
        json!("f17618f7-56b1-4a2f-8e7f-ea97f0a995"),
        json!("9xh28bFWL0qOf-qX8KmV4A"),
        json!(""),
        json!(null),
        json!(7),
        json!(true),
        json!([]),
        json!({}),
    ] {
        assert!(!fits(&mut socket, "GetVariable", json!([guid, "x"])).await?, "{guid}");
        assert!(!fits(&mut socket, "SetVariable", json!([guid, "x", 1])).await?, "{guid}");
    }
    socket.expect_alive().await
}

async fn a_guid_is_the_same_in_any_case(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    let call = fresh_id();
    assert!(fits(&mut socket, "SetVariable", json!([call, "x", 7])).await?);
    let upper = call.to_uppercase();
    assert_eq!(socket.invoke("GetVariable", json!([upper, "x"])).await?, r#""result":7"#);
    // Names are not: a variable is a KSL variable.
    assert_eq!(socket.invoke("GetVariable", json!([call, "X"])).await?, r#""result":null"#);
    Ok(())
}

async fn a_guid_that_may_be_null_may_be_null(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    let id = fresh_id();
    for arguments in [json!([null, null]), json!([id, null]), json!([null, id]), json!([id, id])] {
        assert!(fits(&mut socket, "SetFlexHandset", arguments.clone()).await?, "{arguments}");
    }
    for arguments in [json!(["", null]), json!([null, ""]), json!([7, null]), json!([null, "x"])] {
        assert!(!fits(&mut socket, "SetFlexHandset", arguments.clone()).await?, "{arguments}");
    }
    Ok(())
}

async fn null_is_a_string(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    let call = fresh_id();
    assert!(fits(&mut socket, "SubscribeBlocNotifications", json!([null])).await?);
    assert!(fits(&mut socket, "SetStringVariable", json!([call, "x", null])).await?);
    assert_eq!(socket.invoke("GetVariable", json!([call, "x"])).await?, r#""result":null"#);
    let bloc = fresh_id();
    assert!(fits(&mut socket, "SubscribeBlocNotifications", json!([bloc])).await?);
    let arguments = json!([bloc, null, null, null, null, null, null, call]);
    socket.ask("BlocNotify", arguments).await?;
    // They come out as they went in: the nulls of the telephone network.
    let told = format!(
        r#"{{"type":1,"target":"BlocEvent","arguments":["{bloc}",null,null,null,null,null,null,"{call}"]}}"#
    );
    socket.expect(&told).await
}

async fn only_a_string_is_a_string(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    for text in [json!(7), json!(1.5), json!(true), json!([]), json!({}), json!(["x"])] {
        assert!(!fits(&mut socket, "SubscribeBlocNotifications", json!([text])).await?, "{text}");
        assert!(!fits(&mut socket, "SetStringVariable", json!([fresh_id(), "x", text])).await?, "{text}");
        assert!(!fits(&mut socket, "GetVariable", json!([fresh_id(), text])).await?, "{text}");
    }
    socket.expect_alive().await
}

async fn null_and_empty_are_different_names(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    let call = fresh_id();
    assert!(fits(&mut socket, "SetVariable", json!([call, null, 1])).await?);
    assert!(fits(&mut socket, "SetVariable", json!([call, "", 2])).await?);
    assert_eq!(socket.invoke("GetVariable", json!([call, null])).await?, r#""result":1"#);
    assert_eq!(socket.invoke("GetVariable", json!([call, ""])).await?, r#""result":2"#);
    Ok(())
}

async fn an_unknown_method_is_missing_whatever_its_arguments(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    for arguments in [json!([]), json!([1, null, {}]), json!([[[]]])] {
        let words = r#""error":"Failed to invoke 'Nope' due to an error on the server. HubException: Method does not exist.""#;
        assert_eq!(socket.invoke("Nope", arguments).await?, words);
    }
    Ok(())
}
