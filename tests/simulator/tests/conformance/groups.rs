//! Subscriptions: who hears what.

use super::suite::Outcome;
use crate::support::server::Server;
use crate::support::socket::{Socket, fresh_id};
use libtest_mimic::Failed;
use serde_json::json;

cases! {
    31 who_subscribed_hears_the_event_before_the_answer,
    31 an_event_has_eight_arguments_in_their_order,
    31 who_did_not_subscribe_hears_nothing,
    31 who_unsubscribed_hears_nothing_more,
    31 unsubscribing_what_was_never_subscribed_is_no_error,
    31 subscribing_twice_tells_once,
    31 a_blocs_id_is_matched_with_its_case,
    31 everybody_who_subscribed_hears_it,
    31 who_is_gone_is_no_longer_told,
    31 a_new_connection_of_the_same_user_has_no_subscriptions,
    31 events_come_in_the_order_of_their_telling,
    31 a_calls_id_is_told_in_lower_case,
}

/// Tells of a call; the record that subscribers hear.
async fn notify(socket: &mut Socket, bloc: &str) -> Result<String, Failed> {
    let call = fresh_id();
    let arguments = [bloc, "QUEUE_ENTER", "1@host", "Élodie", "+3215550100", "200", "more", &call];
    socket.ask("BlocNotify", json!(arguments)).await?;
    Ok(format!(r#"{{"type":1,"target":"BlocEvent","arguments":{}}}"#, json!(arguments)))
}

async fn who_subscribed_hears_the_event_before_the_answer(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    let bloc = fresh_id();
    socket.invoke("SubscribeBlocNotifications", json!([bloc])).await?;
    let told = notify(&mut socket, &bloc).await?;
    socket.expect(&told).await?;
    socket.expect(r#"{"type":3,"invocationId":"2","result":null}"#).await
}

async fn an_event_has_eight_arguments_in_their_order(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    let (bloc, call) = (fresh_id(), fresh_id());
    socket.invoke("SubscribeBlocNotifications", json!([bloc])).await?;
    socket.ask("BlocNotify", json!([bloc, "E", "1", "2", "3", "4", "5", call])).await?;
    socket
        .expect(&format!(
            r#"{{"type":1,"target":"BlocEvent","arguments":["{bloc}","E","1","2","3","4","5","{call}"]}}"#
        ))
        .await
}

async fn who_did_not_subscribe_hears_nothing(server: Server) -> Outcome {
    let (mut one, mut other) = (server.connected().await?, server.connected().await?);
    let bloc = fresh_id();
    one.invoke("SubscribeBlocNotifications", json!([bloc])).await?;
    let told = notify(&mut one, &bloc).await?;
    one.expect(&told).await?;
    // Had the event been meant for it, it would come before this answer.
    other.expect_alive().await
}

async fn who_unsubscribed_hears_nothing_more(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    let bloc = fresh_id();
    socket.invoke("SubscribeBlocNotifications", json!([bloc])).await?;
    socket.invoke("UnsubscribeBlocNotifications", json!([bloc])).await?;
    notify(&mut socket, &bloc).await?;
    socket.expect(r#"{"type":3,"invocationId":"3","result":null}"#).await
}

async fn unsubscribing_what_was_never_subscribed_is_no_error(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    for bloc in [fresh_id().as_str(), "", "no guid"] {
        let said = socket.invoke("UnsubscribeBlocNotifications", json!([bloc])).await?;
        assert_eq!(said, r#""result":null"#);
    }
    Ok(())
}

async fn subscribing_twice_tells_once(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    let bloc = fresh_id();
    for _ in 0..2 {
        socket.invoke("SubscribeBlocNotifications", json!([bloc])).await?;
    }
    let told = notify(&mut socket, &bloc).await?;
    socket.expect(&told).await?;
    socket.expect(r#"{"type":3,"invocationId":"3","result":null}"#).await
}

async fn a_blocs_id_is_matched_with_its_case(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    let bloc = format!("Bloc-{}", fresh_id());
    socket.invoke("SubscribeBlocNotifications", json!([bloc])).await?;
    notify(&mut socket, &bloc.to_lowercase()).await?;
    socket.expect(r#"{"type":3,"invocationId":"2","result":null}"#).await
}

async fn everybody_who_subscribed_hears_it(server: Server) -> Outcome {
    let mut sockets = [server.connected().await?, server.connected().await?, server.connected().await?];
    let bloc = fresh_id();
    for socket in &mut sockets {
        socket.invoke("SubscribeBlocNotifications", json!([bloc])).await?;
    }
    let [first, ..] = &mut sockets;
    let told = notify(first, &bloc).await?;
    for socket in &mut sockets {
        socket.expect(&told).await?;
    }
    Ok(())
}

async fn who_is_gone_is_no_longer_told(server: Server) -> Outcome {
    let (mut one, mut other) = (server.connected().await?, server.connected().await?);
    let bloc = fresh_id();
    for socket in [&mut one, &mut other] {
        socket.invoke("SubscribeBlocNotifications", json!([bloc])).await?;
    }
    other.lose();
    for _ in 0..3 {
        let told = notify(&mut one, &bloc).await?;
        one.expect(&told).await?;
        one.record().await?;
    }
    one.expect_alive().await
}

async fn a_new_connection_of_the_same_user_has_no_subscriptions(server: Server) -> Outcome {
    let mut before = server.connected().await?;
    let bloc = fresh_id();
    before.invoke("SubscribeBlocNotifications", json!([bloc])).await?;
    before.lose();
    let mut after = server.connected().await?;
    notify(&mut after, &bloc).await?;
    after.expect(r#"{"type":3,"invocationId":"1","result":null}"#).await
}

async fn events_come_in_the_order_of_their_telling(server: Server) -> Outcome {
    let (mut teller, mut listener) = (server.connected().await?, server.connected().await?);
    let bloc = fresh_id();
    listener.invoke("SubscribeBlocNotifications", json!([bloc])).await?;
    let mut told = Vec::new();
    for _ in 0..200 {
        told.push(notify(&mut teller, &bloc).await?);
    }
    for event in told {
        listener.expect(&event).await?;
    }
    Ok(())
}

async fn a_calls_id_is_told_in_lower_case(server: Server) -> Outcome {
    let mut socket = server.connected().await?;
    let (bloc, call) = (fresh_id(), fresh_id());
    socket.invoke("SubscribeBlocNotifications", json!([bloc])).await?;
    socket.ask("BlocNotify", json!([bloc, "E", "", "", "", "", "", call.to_uppercase()])).await?;
    let heard = socket.record().await?;
    assert!(heard.contains(&call), "{heard}");
    Ok(())
}
