//! Long polling: posts up, polls down.

use super::suite::Outcome;
use crate::support::client::Answer;
use crate::support::server::Server;
use crate::support::socket::{BROKEN, HANDSHAKE, fresh_id};
use futures_util::future::{Either, select};
use libtest_mimic::Failed;
use serde_json::json;
use std::pin::Pin;
use std::time::{Duration, Instant};

cases! {
    43 the_first_poll_is_answered_at_once_and_empty,
    43 a_post_is_answered_200_and_a_poll_brings_the_answer,
    43 a_poll_brings_all_that_waits,
    43 a_poll_waits_for_something_to_tell,
    43 a_poll_with_nothing_to_tell_ends_with_200_and_nothing,
    43 a_newer_poll_ends_the_older_one_with_204,
    43 what_a_superseded_poll_did_not_bring_the_newer_one_does,
    43 a_delete_is_answered_202_and_everything_after_it_404,
    43 a_delete_ends_the_poll_under_way,
    43 a_close_is_told_then_204_then_404,
    43 a_broken_protocol_is_told_then_204_then_404,
    43 a_connection_without_polls_is_dropped,
    43 a_negotiated_connection_that_nobody_takes_up_is_dropped,
    43 nobody_pings_over_polls,
    43 answers_to_polls_are_kept_by_nobody,
}

/// A poll that is not answered yet.
type UnderWay<'a> = Pin<Box<dyn Future<Output = Result<Answer, Failed>> + Send + 'a>>;

struct Polled<'a> {
    server: &'a Server,
    path: String,
}

impl<'a> Polled<'a> {
    /// After the first poll, before the handshake.
    async fn opened(server: &'a Server) -> Result<Self, Failed> {
        let polled = Self { server, path: format!("/hub?id={}", server.negotiated().await?) };
        polled.poll().await?.is(200, "application/octet-stream", "");
        Ok(polled)
    }

    async fn connected(server: &'a Server) -> Result<Self, Failed> {
        let polled = Self::opened(server).await?;
        polled.post(HANDSHAKE).await?.is(200, "text/plain", "");
        polled.poll().await?.is(200, "application/octet-stream", "{}\u{1e}");
        Ok(polled)
    }

    async fn poll(&self) -> Result<Answer, Failed> {
        self.server.get(&self.path).await
    }

    /// A poll that has certainly arrived, as it ended another; and the status that the other got.
    async fn poll_under_way(&self) -> Result<(u16, UnderWay<'_>), Failed> {
        let (one, other): (UnderWay<'_>, UnderWay<'_>) = (Box::pin(self.poll()), Box::pin(self.poll()));
        match select(one, other).await {
            Either::Left((ended, rest)) | Either::Right((ended, rest)) => Ok((ended?.status, rest)),
        }
    }

    async fn post(&self, text: &str) -> Result<Answer, Failed> {
        self.server.post(&self.path, text).await
    }

    async fn delete(&self) -> Result<Answer, Failed> {
        self.server.delete(&self.path).await
    }

    async fn gone(&self) -> Outcome {
        assert_eq!(self.poll().await?.status, 404);
        // While it takes the connection apart, the real hub says so without words.
        self.server.gone(&self.path).await?;
        self.poll().await?.is(404, "text/plain", "No Connection with that ID");
        self.delete().await?.is(404, "text/plain", "No Connection with that ID");
        Ok(())
    }
}

const PING: &str = "{\"type\":1,\"invocationId\":\"0\",\"target\":\"SRPing\",\"arguments\":[]}\u{1e}";
const PONG: &str = "{\"type\":3,\"invocationId\":\"0\",\"result\":\"pong\"}\u{1e}";

async fn the_first_poll_is_answered_at_once_and_empty(server: Server) -> Outcome {
    Polled::opened(&server).await?;
    Ok(())
}

async fn a_post_is_answered_200_and_a_poll_brings_the_answer(server: Server) -> Outcome {
    let polled = Polled::connected(&server).await?;
    polled.post(PING).await?.is(200, "text/plain", "");
    polled.poll().await?.is(200, "application/octet-stream", PONG);
    Ok(())
}

async fn a_poll_brings_all_that_waits(server: Server) -> Outcome {
    let polled = Polled::connected(&server).await?;
    for _ in 0..3 {
        polled.post(PING).await?.is(200, "text/plain", "");
    }
    let mut brought = String::new();
    while brought.len() < 3 * PONG.len() {
        brought.push_str(&polled.poll().await?.body);
    }
    assert_eq!(brought, PONG.repeat(3));
    Ok(())
}

async fn a_poll_waits_for_something_to_tell(server: Server) -> Outcome {
    let polled = Polled::connected(&server).await?;
    let mut socket = server.connected().await?;
    let (bloc, call) = (fresh_id(), fresh_id());
    polled
        .post(&format!(
            "{{\"type\":1,\"invocationId\":\"0\",\"target\":\"SubscribeBlocNotifications\",\"arguments\":[\"{bloc}\"]}}\u{1e}"
        ))
        .await?;
    assert_eq!(polled.poll().await?.body, "{\"type\":3,\"invocationId\":\"0\",\"result\":null}\u{1e}");
    let (_, poll) = polled.poll_under_way().await?;
    socket.invoke("BlocNotify", json!([bloc, "E", "", "", "", "", "", call])).await?;
    let event = format!(
        "{{\"type\":1,\"target\":\"BlocEvent\",\"arguments\":[\"{bloc}\",\"E\",\"\",\"\",\"\",\"\",\"\",\"{call}\"]}}\u{1e}"
    );
    poll.await?.is(200, "application/octet-stream", &event);
    Ok(())
}

async fn a_poll_with_nothing_to_tell_ends_with_200_and_nothing(server: Server) -> Outcome {
    let polled = Polled::connected(&server).await?;
    let asked = Instant::now();
    polled.poll().await?.is(200, "text/plain", "");
    let waited = asked.elapsed();
    assert!(waited > server.poll_limit.mul_f64(0.9) && waited < server.poll_limit * 2, "{waited:?}");
    polled.post(PING).await?.is(200, "text/plain", "");
    polled.poll().await?.is(200, "application/octet-stream", PONG);
    Ok(())
}

async fn a_newer_poll_ends_the_older_one_with_204(server: Server) -> Outcome {
    let polled = Polled::connected(&server).await?;
    loop {
        let (ended, newer) = polled.poll_under_way().await?;
        polled.post(PING).await?.is(200, "text/plain", "");
        newer.await?.is(200, "application/octet-stream", PONG);
        match ended {
            204 => return Ok(()),
            // The real hub turns a poll away that comes just while another one begins.
            409 => {}
            other => return Err(format!("{other}").into()),
        }
    }
}

async fn what_a_superseded_poll_did_not_bring_the_newer_one_does(server: Server) -> Outcome {
    let polled = Polled::connected(&server).await?;
    // Polls cross answers: whichever of them ends, each answer is brought once.
    let mut brought = String::new();
    let mut posted = 0;
    for _ in 0..5 {
        let posts = async {
            // The second is for the poll that outlives the other; none is lost where there is no such poll.
            for _ in 0..2 {
                polled.post(PING).await?.is(200, "text/plain", "");
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
            Ok::<(), Failed>(())
        };
        let (one, other, sent) = tokio::join!(polled.poll(), polled.poll(), posts);
        sent?;
        posted += 2;
        for poll in [one?, other?] {
            // A poll that comes while another is being ended may be turned away.
            assert!([200, 204, 409].contains(&poll.status), "{poll:?}");
            brought.push_str(&poll.body);
        }
    }
    while brought.len() < posted * PONG.len() {
        brought.push_str(&polled.poll().await?.body);
    }
    assert_eq!(brought, PONG.repeat(posted));
    Ok(())
}

async fn a_delete_is_answered_202_and_everything_after_it_404(server: Server) -> Outcome {
    let polled = Polled::connected(&server).await?;
    polled.delete().await?.is(202, "text/plain", "");
    polled.gone().await
}

async fn a_delete_ends_the_poll_under_way(server: Server) -> Outcome {
    let polled = Polled::connected(&server).await?;
    let (_, poll) = polled.poll_under_way().await?;
    polled.delete().await?.is(202, "text/plain", "");
    let poll = poll.await?;
    // Usually it brings the close; the real hub may be quicker in taking the connection apart than in telling.
    match poll.status {
        200 => assert_eq!(poll.body, "{\"type\":7,\"allowReconnect\":true}\u{1e}"),
        status => assert!([204, 404].contains(&status) && poll.body.is_empty(), "{poll:?}"),
    }
    polled.gone().await
}

/// What is left is brought, then it is over, then it never was.
async fn ends(polled: &Polled<'_>, last: &str) -> Outcome {
    let answer = polled.poll().await?;
    answer.is(200, "application/octet-stream", &format!("{last}\u{1e}"));
    polled.poll().await?.is(204, "text/plain", "");
    polled.gone().await
}

async fn a_close_is_told_then_204_then_404(server: Server) -> Outcome {
    let polled = Polled::connected(&server).await?;
    polled.post("{\"type\":7}\u{1e}").await?.is(200, "text/plain", "");
    ends(&polled, r#"{"type":7}"#).await
}

async fn a_broken_protocol_is_told_then_204_then_404(server: Server) -> Outcome {
    let polled = Polled::connected(&server).await?;
    polled.post("nonsense\u{1e}").await?.is(200, "text/plain", "");
    ends(&polled, BROKEN).await
}

async fn a_connection_without_polls_is_dropped(server: Server) -> Outcome {
    let polled = Polled::connected(&server).await?;
    // Fifteen seconds, and a look every second or so.
    tokio::time::sleep(Duration::from_secs(12)).await;
    polled.post(PING).await?.is(200, "text/plain", "");
    tokio::time::sleep(Duration::from_secs(7)).await;
    polled.gone().await
}

async fn a_negotiated_connection_that_nobody_takes_up_is_dropped(server: Server) -> Outcome {
    let (early, late) = (server.negotiated().await?, server.negotiated().await?);
    tokio::time::sleep(Duration::from_secs(12)).await;
    server.socket(&format!("/hub?id={early}")).await?.shake_hands().await?;
    tokio::time::sleep(Duration::from_secs(7)).await;
    let answer = server.get(&format!("/hub?id={late}")).await?;
    answer.is(404, "text/plain", "No Connection with that ID");
    Ok(())
}

async fn nobody_pings_over_polls(server: Server) -> Outcome {
    let polled = Polled::connected(&server).await?;
    let asked = Instant::now();
    let post = async {
        // More than the keep-alive and the silence that a socket's client is allowed, and less than a poll's limit.
        tokio::time::sleep(Duration::from_millis(4_500)).await;
        polled.post(PING).await
    };
    let (poll, posted) = tokio::join!(polled.poll(), post);
    posted?.is(200, "text/plain", "");
    poll?.is(200, "application/octet-stream", PONG);
    assert!(asked.elapsed() > Duration::from_secs(4));
    Ok(())
}

async fn answers_to_polls_are_kept_by_nobody(server: Server) -> Outcome {
    let polled = Polled::connected(&server).await?;
    polled.post(PING).await?;
    let answer = polled.poll().await?;
    assert_eq!(answer.header("cache-control"), "no-cache, no-store");
    assert_eq!(answer.header("pragma"), "no-cache");
    Ok(())
}
