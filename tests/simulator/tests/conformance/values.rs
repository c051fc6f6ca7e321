//! Values of variables come back as they went in.

use super::suite::Outcome;
use crate::support::server::Server;
use crate::support::socket::fresh_id;
use serde_json::json;

cases! {
    19 an_object_comes_back_as_it_went_in,
    19 blanks_between_parts_are_not_part_of_a_value,
    19 a_value_of_a_call_is_seen_by_every_connection,
    19 a_later_value_takes_the_place_of_an_earlier_one,
    19 text_comes_back_intact,
}

async fn an_object_comes_back_as_it_went_in(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    let call = fresh_id();
    for value in [
        "0",
        "-1.5",
        "1e308",
        "1E+2",
        "1.10",
        "12345678901234567890123456789",
        "true",
        "false",
        "null",
        r#""text""#,
        r#""""#,
        "[]",
        "{}",
        r#"{"a":1,"B":[1,"x",null],"cC":{"D":{}}}"#,
        r#"{"b":1,"a":2,"b":3}"#,
        r#"[[[1]],{"a":[true]}]"#,
    ] {
        let set = format!(
            r#"{{"type":1,"invocationId":"s","target":"SetVariable","arguments":["{call}","x",{value}]}}"#
        );
        socket.say(&set).await?;
        socket.expect(r#"{"type":3,"invocationId":"s","result":null}"#).await?;
        assert_eq!(socket.invoke("GetVariable", json!([call, "x"])).await?, format!(r#""result":{value}"#));
    }
    Ok(())
}

async fn blanks_between_parts_are_not_part_of_a_value(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    let call = fresh_id();
    let set = format!(
        "{{\"type\":1,\"invocationId\":\"s\",\"target\":\"SetVariable\",\"arguments\":[\"{call}\",\"x\", {{ \"a\" : [ 1,\n2 ] }} ]}}"
    );
    socket.say(&set).await?;
    socket.expect(r#"{"type":3,"invocationId":"s","result":null}"#).await?;
    assert_eq!(socket.invoke("GetVariable", json!([call, "x"])).await?, r#""result":{"a":[1,2]}"#);
    Ok(())
}

async fn a_value_of_a_call_is_seen_by_every_connection(server: Server) -> Outcome {
    let (mut one, mut other) = (server.connected().await?, server.connected().await?);
    let call = fresh_id();
    one.invoke("SetVariable", json!([call, "PICKUP_OPERATOR", "f17618f7-56b1-4a2f-8e7f-ea97f0a995e0"]))
        .await?;
    let said = other.invoke("GetVariable", json!([call, "PICKUP_OPERATOR"])).await?;
    assert_eq!(said, r#""result":"f17618f7-56b1-4a2f-8e7f-ea97f0a995e0""#);
    assert_eq!(
        other.invoke("GetVariable", json!([fresh_id(), "PICKUP_OPERATOR"])).await?,
        r#""result":null"#
    );
    Ok(())
}

async fn a_later_value_takes_the_place_of_an_earlier_one(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    let call = fresh_id();
    socket.invoke("SetVariable", json!([call, "x", { "a": 1 }])).await?;
    socket.invoke("SetStringVariable", json!([call, "x", "later"])).await?;
    assert_eq!(socket.invoke("GetVariable", json!([call, "x"])).await?, r#""result":"later""#);
    Ok(())
}

async fn text_comes_back_intact(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    let call = fresh_id();
    let text = "Günther & <b>\"Élodie\"</b> \\ ’ 漢字 🙂 \n\r\t \u{0} \u{7f} \u{2028} it's";
    for method in ["SetVariable", "SetStringVariable"] {
        socket.invoke(method, json!([call, "x", text])).await?;
        let said = socket.invoke("GetVariable", json!([call, "x"])).await?;
        let said: String = serde_json::from_str(said.strip_prefix(r#""result":"#).ok_or("no result")?)?;
        assert_eq!(said, text);
    }
    Ok(())
}
