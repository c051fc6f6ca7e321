//! The same cases against the simulator and the reference hub, a real ASP.NET Core server.

use super::support::{Ears, entered, fresh, load_client, skipped, token};
use callboard::domain::{BlocId, ContextId, Credentials, Fault, OperatorId, Secret};
use callboard::thello::{Access, Admission, Hub, Limits, Notice, log_in};
use wasm_bindgen_test::wasm_bindgen_test;

/// A running server, and the API key of its one user.
struct Server {
    api: &'static str,
    key: &'static str,
}

const SIMULATOR: Option<Server> = Some(Server {
    api: match option_env!("CALLBOARD_TEST_SIMULATOR") {
        Some(api) => api,
        None => "http://127.0.0.1:19101",
    },
    key: match option_env!("CALLBOARD_TEST_SIMULATOR_KEY") {
        Some(key) => key,
        None => "reference-api-key",
    },
});

const REFERENCE_HUB: Option<Server> = match option_env!("CALLBOARD_TEST_REFERENCE_HUB") {
    Some(api) => Some(Server { api, key: "reference-api-key" }),
    None => None,
};

macro_rules! on_both {
    ($($(#[$about:meta])* async fn $name:ident($server:ident) $body:block)*) => {
        $($(#[$about])* async fn $name($server: Server) $body)*

        mod simulator {
            use super::*;
            $(#[wasm_bindgen_test] async fn $name() {
                run(stringify!($name), "CALLBOARD_TEST_SIMULATOR", SIMULATOR, super::$name).await;
            })*
        }
        mod reference_hub {
            use super::*;
            $(#[wasm_bindgen_test] async fn $name() {
                run(stringify!($name), "CALLBOARD_TEST_REFERENCE_HUB", REFERENCE_HUB, super::$name).await;
            })*
        }
    };
}

async fn run(name: &str, variable: &str, server: Option<Server>, case: impl AsyncFnOnce(Server)) {
    load_client();
    match server.filter(|server| !server.api.is_empty()) {
        Some(server) => case(server).await,
        None => skipped(&format!("servers::{name}"), &format!("{variable} names no server")),
    }
}

fn password(password: &str) -> Credentials {
    Credentials::Password { user_name: "supervisor".into(), password: Secret::new(password) }
}

async fn admitted(server: &Server) -> Admission {
    log_in(server.api, password("supervisor")).await.unwrap()
}

async fn opened(server: &Server) -> (Hub, Ears) {
    let admission = admitted(server).await;
    let ears = Ears::default();
    let hub = Hub::open(&admission.tenant.hub, &admission.access, Limits::default(), ears.listener()).await;
    (hub.unwrap(), ears)
}

on_both! {
    async fn logging_in_gives_a_token_a_tenant_and_who_one_is(server) {
        let admission = admitted(&server).await;
        assert!(matches!(admission.access, Access::Token(_)));
        assert!(admission.claims.user.is_some());
        assert!(admission.claims.expires.is_some());
        assert!(admission.tenant.name.is_some());
    }

    async fn a_wrong_password_and_a_wrong_key_are_refused(server) {
        assert_eq!(log_in(server.api, password("wrong")).await, Err(Fault::Unauthorized));
        let key = Credentials::ApiKey(Secret::new("wrong"));
        assert_eq!(log_in(server.api, key).await, Err(Fault::Unauthorized));
    }

    /// (2)
    async fn a_token_that_is_none_does_not_open_the_hub(server) {
        let hub = admitted(&server).await.tenant.hub;
        let opened = Hub::open(&hub, &token("no.to.ken"), Limits::default(), |_| {}).await;
        assert_eq!(opened.err(), Some(Fault::Unauthorized));
        let elsewhere = format!("{}/api/nothing", server.api);
        let opened = Hub::open(&elsewhere, &token("no.to.ken"), Limits::default(), |_| {}).await;
        assert_eq!(opened.err(), Some(Fault::NotFound));
    }

    /// (3)
    async fn a_refusal_to_negotiate_surfaces_in_the_hubs_own_words(server) {
        let admission = admitted(&server).await;
        let hub = format!("{}?negotiateVersion=x", admission.tenant.hub);
        let opened = Hub::open(&hub, &admission.access, Limits::default(), |_| {}).await;
        let words = "The client requested a non-integer protocol version.";
        assert_eq!(opened.err(), Some(Fault::Rejected(words.into())));
    }

    /// (5)
    async fn a_query_or_a_slash_at_the_end_of_the_address_changes_nothing(server) {
        let admission = admitted(&server).await;
        for end in ["/", "?tier=2", "/?tier=2"] {
            let hub = format!("{}{end}", admission.tenant.hub);
            let hub = Hub::open(&hub, &admission.access, Limits::default(), |_| {}).await.unwrap();
            assert_eq!(hub.ping().await, Ok(()), "{end}");
        }
    }

    /// (26)
    async fn silence_of_the_server_ends_the_connection_and_leaves_a_way_back(server) {
        let admission = admitted(&server).await;
        let (ears, limits) = (Ears::default(), Limits { silence: 200, ..Limits::default() });
        let hub = Hub::open(&admission.tenant.hub, &admission.access, limits, ears.listener()).await.unwrap();
        assert_eq!(
            ears.wait_for(1).await,
            [Notice::Closed { may_reconnect: true, fault: Fault::ConnectionLost }]
        );
        drop(hub);
        let (hub, _ears) = opened(&server).await;
        assert_eq!(hub.ping().await, Ok(()));
    }

    /// (31, 33, 50)
    async fn what_a_bloc_tells_is_heard_while_subscribed_once_and_whole(server) {
        let (hub, ears) = opened(&server).await;
        let bloc = BlocId(fresh());
        let event = entered(bloc);
        hub.bloc_notify("QUEUE_ENTER", &event).await.unwrap();
        hub.subscribe(&[bloc]).await.unwrap();
        hub.subscribe(&[bloc]).await.unwrap();
        // The hub tells its own before it answers.
        hub.bloc_notify("QUEUE_ENTER", &event).await.unwrap();
        assert_eq!(ears.events(), std::slice::from_ref(&event));
        hub.unsubscribe(bloc).await.unwrap();
        hub.bloc_notify("QUEUE_ENTER", &event).await.unwrap();
        assert_eq!(ears.heard().len(), 1);
    }

    /// (32)
    async fn a_new_connection_hears_again_after_subscribing_and_the_old_one_no_more(server) {
        let (first, first_ears) = opened(&server).await;
        let bloc = BlocId(fresh());
        first.subscribe(&[bloc]).await.unwrap();
        first.close();
        let (second, second_ears) = opened(&server).await;
        let event = entered(bloc);
        second.bloc_notify("QUEUE_ENTER", &event).await.unwrap();
        assert_eq!(second_ears.events(), []);
        second.subscribe(&[bloc]).await.unwrap();
        second.bloc_notify("QUEUE_ENTER", &event).await.unwrap();
        assert_eq!(second_ears.events(), [event]);
        assert_eq!(first_ears.heard(), []);
    }

    /// (20, 50)
    async fn two_hundred_events_come_in_order(server) {
        let (hub, ears) = opened(&server).await;
        let bloc = BlocId(fresh());
        hub.subscribe(&[bloc]).await.unwrap();
        let events: Vec<_> = (0..200).map(|_| entered(bloc)).collect();
        for event in &events {
            hub.bloc_notify("QUEUE_ENTER", event).await.unwrap();
        }
        assert!(ears.events() == events);
    }

    /// (19)
    async fn the_operator_of_a_call_is_nobody_until_set_and_then_read_back(server) {
        let (hub, _ears) = opened(&server).await;
        let (call, operator) = (ContextId(fresh()), OperatorId(fresh()));
        assert_eq!(hub.pickup_operator(call).await, Ok(None));
        hub.set_pickup_operator(call, operator).await.unwrap();
        assert_eq!(hub.pickup_operator(call).await, Ok(Some(operator)));
    }

    /// (22)
    async fn thirty_one_kilobytes_pass(server) {
        let (hub, _ears) = opened(&server).await;
        let (call, long) = (ContextId(fresh()), "é".repeat(31 * 512));
        hub.set_variable(call, "LONG", &long).await.unwrap();
        assert_eq!(hub.get_variable(call, "LONG").await, Ok(long.into()));
    }

    /// (43, 45)
    async fn an_api_key_opens_the_hub_and_hears(server) {
        let admission = log_in(server.api, Credentials::ApiKey(Secret::new(server.key))).await.unwrap();
        let ears = Ears::default();
        let hub = Hub::open(&admission.tenant.hub, &admission.access, Limits::default(), ears.listener()).await;
        let hub = hub.unwrap();
        let bloc = BlocId(fresh());
        hub.subscribe(&[bloc]).await.unwrap();
        let event = entered(bloc);
        hub.bloc_notify("QUEUE_ENTER", &event).await.unwrap();
        ears.wait_for(1).await;
        assert_eq!(ears.events(), [event]);
    }
}
