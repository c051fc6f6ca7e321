//! Invocations: how they may be framed, who is answered, and in what words.

use super::suite::Outcome;
use crate::support::server::Server;
use crate::support::socket::{END, fresh_id};
use serde_json::json;

cases! {
    14 an_invocation_may_be_split_over_frames,
    14 several_invocations_may_come_in_one_frame,
    14 the_order_of_fields_does_not_matter,
    14 unknown_fields_and_headers_are_skipped,
    15 a_method_without_a_result_answers_null,
    15 a_method_with_a_result_answers_it,
    15 an_unknown_method_is_named_as_it_was_sent,
    15 a_known_method_is_named_as_it_is_written,
    15 a_streaming_invocation_is_refused_in_words,
    15 a_stream_of_an_unknown_method_is_refused_in_words,
    15 a_method_that_throws_says_nothing_of_the_reason,
    15 the_id_comes_back_as_it_was_sent,
    15 the_same_id_twice_is_answered_twice,
    16 without_an_id_nobody_is_answered,
    16 an_empty_id_is_none,
    17 methods_are_matched_without_case,
    17 what_the_hub_inherits_cannot_be_called,
    20 invocations_are_answered_in_order,
}

async fn an_invocation_may_be_split_over_frames(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    for piece in [r#"{"type":1,"invoca"#, r#"tionId":"0","target":"SRPing","argu"#, "ments\":[]}", "\u{1e}"] {
        socket.send(piece).await?;
    }
    socket.expect(r#"{"type":3,"invocationId":"0","result":"pong"}"#).await
}

async fn several_invocations_may_come_in_one_frame(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    let one =
        |id: u32| format!(r#"{{"type":1,"invocationId":"{id}","target":"SRPing","arguments":[]}}{END}"#);
    let third = one(3);
    let (start, rest) = third.split_at(20);
    socket.send(format!("{}{}{start}", one(1), one(2))).await?;
    socket.send(rest).await?;
    for id in 1..=3 {
        socket.expect(&format!(r#"{{"type":3,"invocationId":"{id}","result":"pong"}}"#)).await?;
    }
    Ok(())
}

async fn the_order_of_fields_does_not_matter(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    socket.say(r#"{"arguments":["nothing"],"invocationId":"0","target":"GetDbVariable","type":1}"#).await?;
    socket.expect(r#"{"type":3,"invocationId":"0","result":null}"#).await?;
    socket.say(r#"{"target":"SRPing","arguments":[],"type":1,"invocationId":"1"}"#).await?;
    socket.expect(r#"{"type":3,"invocationId":"1","result":"pong"}"#).await
}

async fn unknown_fields_and_headers_are_skipped(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    let record = r#"{"type":1,"more":[{"a":null}],"headers":{"a":"b"},"invocationId":"0","target":"SRPing","arguments":[],"streamIds":[]}"#;
    socket.say(record).await?;
    socket.expect(r#"{"type":3,"invocationId":"0","result":"pong"}"#).await
}

async fn a_method_without_a_result_answers_null(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    for method in ["SubscribeBlocNotifications", "UnsubscribeBlocNotifications"] {
        assert_eq!(socket.invoke(method, json!([fresh_id()])).await?, r#""result":null"#);
    }
    let arguments = json!([fresh_id(), "QUEUE_ENTER", "", "", "", "", "", fresh_id()]);
    assert_eq!(socket.invoke("BlocNotify", arguments).await?, r#""result":null"#);
    assert_eq!(socket.invoke("SetVariable", json!([fresh_id(), "a", 1])).await?, r#""result":null"#);
    assert_eq!(socket.invoke("SetStringVariable", json!([fresh_id(), "a", ""])).await?, r#""result":null"#);
    assert_eq!(socket.invoke("SetFlexHandset", json!([null, fresh_id()])).await?, r#""result":null"#);
    Ok(())
}

async fn a_method_with_a_result_answers_it(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    assert_eq!(socket.invoke("SRPing", json!([])).await?, r#""result":"pong""#);
    assert_eq!(socket.invoke("GetDbVariable", json!(["none"])).await?, r#""result":null"#);
    assert_eq!(socket.invoke("SetDbVariable", json!(["none", "1"])).await?, r#""result":0"#);
    assert_eq!(socket.invoke("SetDbVariable", json!(["board", "1"])).await?, r#""result":1"#);
    assert_eq!(socket.invoke("GetDbVariable", json!(["board"])).await?, r#""result":"1""#);
    Ok(())
}

async fn an_unknown_method_is_named_as_it_was_sent(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    for (sent, said) in
        [("Nope", "Nope"), ("nOPE", "nOPE"), ("", ""), ("it's", "it's"), ("a\"b\\", "a\\\"b\\\\")]
    {
        let words = format!(
            r#""error":"Failed to invoke '{said}' due to an error on the server. HubException: Method does not exist.""#
        );
        assert_eq!(socket.invoke(sent, json!([])).await?, words);
    }
    Ok(())
}

async fn a_known_method_is_named_as_it_is_written(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    let words = r#""error":"Failed to invoke 'GetVariable' due to an error on the server.""#;
    for method in ["GetVariable", "getvariable", "GETVARIABLE"] {
        assert_eq!(socket.invoke(method, json!([])).await?, words);
    }
    Ok(())
}

async fn a_streaming_invocation_is_refused_in_words(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    let words =
        "The client attempted to invoke the non-streaming 'SRPing' method with a streaming invocation.";
    for method in ["SRPing", "srping"] {
        socket.say(&format!(r#"{{"type":4,"invocationId":"0","target":"{method}","arguments":[]}}"#)).await?;
        socket.expect(&format!(r#"{{"type":3,"invocationId":"0","error":"{words}"}}"#)).await?;
    }
    socket.expect_alive().await
}

async fn a_stream_of_an_unknown_method_is_refused_in_words(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    socket.say(r#"{"type":4,"invocationId":"0","target":"Nope","arguments":[]}"#).await?;
    socket.expect(r#"{"type":3,"invocationId":"0","error":"Failed to invoke 'Nope' due to an error on the server. HubException: Method does not exist."}"#).await?;
    socket.say(r#"{"type":4,"invocationId":"1","target":"SRPing","arguments":[1]}"#).await?;
    socket.expect(r#"{"type":3,"invocationId":"1","error":"Failed to invoke 'SRPing' due to an error on the server."}"#).await
}

async fn a_method_that_throws_says_nothing_of_the_reason(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    let words = r#""error":"An unexpected error occurred invoking 'GetDbVariable' on the server.""#;
    // Null is a string, but the name of nothing: the real hub's dictionary throws.
    assert_eq!(socket.invoke("getDbVariable", json!([null])).await?, words);
    socket.expect_alive().await
}

async fn the_id_comes_back_as_it_was_sent(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    for id in ["a b", "0", "é", "it's <b>", r#"\"\\"#] {
        socket
            .say(&format!(r#"{{"type":1,"invocationId":"{id}","target":"SRPing","arguments":[]}}"#))
            .await?;
        socket.expect(&format!(r#"{{"type":3,"invocationId":"{id}","result":"pong"}}"#)).await?;
    }
    Ok(())
}

async fn the_same_id_twice_is_answered_twice(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    for _ in 0..2 {
        socket.say(r#"{"type":1,"invocationId":"0","target":"SRPing","arguments":[]}"#).await?;
    }
    for _ in 0..2 {
        socket.expect(r#"{"type":3,"invocationId":"0","result":"pong"}"#).await?;
    }
    Ok(())
}

async fn without_an_id_nobody_is_answered(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    socket.say(r#"{"type":1,"target":"SRPing","arguments":[]}"#).await?;
    socket.say(r#"{"type":1,"target":"Nope","arguments":[]}"#).await?;
    socket.say(r#"{"type":1,"target":"SRPing","arguments":[1]}"#).await?;
    socket.say(r#"{"type":1,"target":"GetVariable","arguments":["no guid","x"]}"#).await?;
    // The next thing said is the answer to the one that asks for it.
    socket.expect_alive().await
}

async fn an_empty_id_is_none(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    socket.say(r#"{"type":1,"invocationId":"","target":"SRPing","arguments":[]}"#).await?;
    socket.say(r#"{"type":1,"invocationId":"","target":"Nope","arguments":[]}"#).await?;
    socket.expect_alive().await
}

async fn methods_are_matched_without_case(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    for method in ["SRPing", "srping", "SRPING", "srPING"] {
        assert_eq!(socket.invoke(method, json!([])).await?, r#""result":"pong""#);
    }
    Ok(())
}

async fn what_the_hub_inherits_cannot_be_called(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    let inherited = [
        "Dispose",
        "OnConnectedAsync",
        "ToString",
        "GetHashCode",
        "Equals",
        "GetType",
        "get_Context",
        "Clients",
    ];
    for method in inherited {
        let words = format!(
            r#""error":"Failed to invoke '{method}' due to an error on the server. HubException: Method does not exist.""#
        );
        assert_eq!(socket.invoke(method, json!([])).await?, words);
    }
    Ok(())
}

async fn invocations_are_answered_in_order(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    let call = fresh_id();
    let mut frame = String::new();
    for at in 0..50 {
        let set = json!({ "type": 1, "target": "SetVariable", "arguments": [call, "turn", at] });
        let get = json!({ "type": 1, "invocationId": at.to_string(), "target": "GetVariable", "arguments": [call, "turn"] });
        frame.push_str(&format!("{set}{END}{get}{END}"));
    }
    socket.send(frame).await?;
    for at in 0..50 {
        socket.expect(&format!(r#"{{"type":3,"invocationId":"{at}","result":{at}}}"#)).await?;
    }
    Ok(())
}
