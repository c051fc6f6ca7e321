//! Server-sent events: posts up, a stream down.

use super::suite::Outcome;
use crate::support::client::answer;
use crate::support::server::Server;
use crate::support::socket::{BROKEN, HANDSHAKE, fresh_id};
use libtest_mimic::Failed;
use reqwest::{Method, Response};
use serde_json::json;

cases! {
    44 a_stream_opens_with_a_comment,
    44 a_stream_has_headers_that_keep_it_from_being_stored_or_packed,
    44 a_batch_is_one_event,
    44 line_ends_in_a_value_do_not_break_an_event,
    44 a_second_stream_is_answered_409,
    44 a_delete_of_a_stream_is_answered_400,
    44 a_post_of_nobody_is_answered_401,
    44 a_closed_connection_ends_its_stream,
    44 a_broken_protocol_ends_the_stream,
    44 a_dropped_stream_ends_the_connection,
    44 a_stream_is_pinged,
}

struct Stream<'a> {
    server: &'a Server,
    path: String,
    response: Response,
    text: String,
}

impl<'a> Stream<'a> {
    async fn opened(server: &'a Server) -> Result<Self, Failed> {
        let path = format!("/hub?id={}", server.negotiated().await?);
        let query = format!("{path}&access_token={}", server.token);
        let request = server.bare(Method::GET, &query).header("accept", "text/event-stream");
        let mut stream = Self { server, path, response: request.send().await?, text: String::new() };
        assert_eq!(stream.response.status(), 200);
        assert_eq!(stream.until("\r\n").await?, ":");
        Ok(stream)
    }

    async fn connected(server: &'a Server) -> Result<Self, Failed> {
        let mut stream = Self::opened(server).await?;
        stream.post(HANDSHAKE).await?;
        stream.expect("{}").await?;
        Ok(stream)
    }

    /// What comes before the next `end`, which is passed.
    async fn until(&mut self, end: &str) -> Result<String, Failed> {
        loop {
            if let Some((before, after)) = self.text.split_once(end) {
                let found = before.to_owned();
                self.text = after.to_owned();
                return Ok(found);
            }
            let chunk = self.response.chunk().await?.ok_or("the stream ended")?;
            self.text.push_str(std::str::from_utf8(&chunk)?);
        }
    }

    async fn event(&mut self) -> Result<String, Failed> {
        let event = self.until("\r\n\r\n").await?;
        Ok(event.strip_prefix("data: ").ok_or_else(|| format!("no event: {event}"))?.to_owned())
    }

    async fn expect(&mut self, record: &str) -> Outcome {
        loop {
            let event = self.event().await?;
            if event != "{\"type\":6}\u{1e}" {
                assert_eq!(event, format!("{record}\u{1e}"));
                return Ok(());
            }
        }
    }

    async fn ended(&mut self) -> Outcome {
        assert_eq!(self.text, "");
        assert!(self.response.chunk().await?.is_none());
        Ok(())
    }

    async fn post(&self, text: &str) -> Outcome {
        self.server.post(&self.path, text).await?.is(200, "text/plain", "");
        Ok(())
    }
}

async fn a_stream_opens_with_a_comment(server: Server) -> Outcome {
    Stream::opened(&server).await?;
    Ok(())
}

async fn a_stream_has_headers_that_keep_it_from_being_stored_or_packed(server: Server) -> Outcome {
    let stream = Stream::opened(&server).await?;
    for (name, value) in [
        ("content-type", "text/event-stream"),
        ("cache-control", "no-cache,no-store"),
        ("pragma", "no-cache"),
        ("content-encoding", "identity"),
    ] {
        assert_eq!(stream.response.headers().get(name).ok_or(name)?, value);
    }
    Ok(())
}

const PING: &str = "{\"type\":1,\"invocationId\":\"0\",\"target\":\"SRPing\",\"arguments\":[]}\u{1e}";
const PONG: &str = r#"{"type":3,"invocationId":"0","result":"pong"}"#;

async fn a_batch_is_one_event(server: Server) -> Outcome {
    let mut stream = Stream::connected(&server).await?;
    stream.post(PING).await?;
    stream.expect(PONG).await?;
    stream.post(PING).await?;
    stream.expect(PONG).await
}

async fn line_ends_in_a_value_do_not_break_an_event(server: Server) -> Outcome {
    let mut stream = Stream::connected(&server).await?;
    let call = fresh_id();
    for text in ["a\nb", "a\r\nb", "a\rb", "\n\n", "a\u{2028}b"] {
        let set = json!({ "type": 1, "target": "SetVariable", "arguments": [call, "x", text] });
        let get =
            json!({ "type": 1, "invocationId": "0", "target": "GetVariable", "arguments": [call, "x"] });
        stream.post(&format!("{set}\u{1e}{get}\u{1e}")).await?;
        loop {
            let event = stream.event().await?;
            let record: serde_json::Value = serde_json::from_str(event.trim_end_matches('\u{1e}'))?;
            if record["type"] == 3 {
                assert_eq!(record["result"], text);
                break;
            }
        }
    }
    Ok(())
}

async fn a_second_stream_is_answered_409(server: Server) -> Outcome {
    let mut stream = Stream::connected(&server).await?;
    let request = server.request(Method::GET, &stream.path).header("accept", "text/event-stream");
    assert_eq!(answer(request).await?.status, 409);
    stream.post(PING).await?;
    stream.expect(PONG).await
}

async fn a_delete_of_a_stream_is_answered_400(server: Server) -> Outcome {
    let mut stream = Stream::connected(&server).await?;
    let words = "Cannot terminate this connection using the DELETE endpoint.";
    server.delete(&stream.path).await?.is(400, "text/plain", words);
    stream.post(PING).await?;
    stream.expect(PONG).await
}

async fn a_post_of_nobody_is_answered_401(server: Server) -> Outcome {
    let mut stream = Stream::connected(&server).await?;
    answer(server.bare(Method::POST, &stream.path).body(PING)).await?.is_empty(401);
    stream.post(PING).await?;
    stream.expect(PONG).await
}

async fn a_closed_connection_ends_its_stream(server: Server) -> Outcome {
    let mut stream = Stream::connected(&server).await?;
    stream.post("{\"type\":7}\u{1e}").await?;
    stream.expect(r#"{"type":7}"#).await?;
    stream.ended().await
}

async fn a_broken_protocol_ends_the_stream(server: Server) -> Outcome {
    let mut stream = Stream::connected(&server).await?;
    stream.post("nonsense\u{1e}").await?;
    stream.expect(BROKEN).await?;
    stream.ended().await
}

async fn a_dropped_stream_ends_the_connection(server: Server) -> Outcome {
    let stream = Stream::connected(&server).await?;
    let path = stream.path.clone();
    drop(stream);
    // The server takes a moment to see it; until then it takes what is sent.
    while server.post(&path, "").await?.status == 200 {}
    server.gone(&path).await
}

async fn a_stream_is_pinged(server: Server) -> Outcome {
    let mut stream = Stream::connected(&server).await?;
    for _ in 0..2 {
        assert_eq!(stream.event().await?, "{\"type\":6}\u{1e}");
    }
    Ok(())
}
