//! The Management API: logging in, and the tenant.

use super::suite::Outcome;
use crate::support::client::answer;
use crate::support::server::Server;
use reqwest::Method;
use serde_json::{Value, json};

cases! {
    0 the_right_password_gives_a_token_that_names_its_user,
    0 names_of_fields_are_matched_without_case,
    0 a_wrong_password_is_answered_401,
    0 what_is_no_json_is_answered_400,
    0 json_of_another_shape_is_answered_as_the_real_server_does,
    0 the_tenant_names_the_address_of_its_hub,
    0 an_api_key_finds_the_tenant,
    0 nobody_finds_no_tenant,
    0 the_other_spelling_is_not_found,
    0 other_methods_are_answered_405,
}

const LOG_IN: &str = "/api/Authentication/Authenticate";

async fn the_right_password_gives_a_token_that_names_its_user(server: Server) -> Outcome {
    let request = server.bare(Method::POST, LOG_IN);
    let answer = answer(request.json(&json!({ "userName": "supervisor", "password": "supervisor" }))).await?;
    assert_eq!((answer.status, answer.kind()), (200, "application/json"));
    let fields: Value = serde_json::from_str(&answer.body)?;
    let token = fields["access_token"].as_str().ok_or("no token")?;
    let [_, claims, _] = token.split('.').collect::<Vec<_>>()[..] else { return Err("no JWT".into()) };
    let claims = base64::Engine::decode(&base64::prelude::BASE64_URL_SAFE_NO_PAD, claims)?;
    let claims: Value = serde_json::from_slice(&claims)?;
    let name = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier";
    assert_eq!(claims[name], "11111111-1111-4111-8111-111111111111");
    assert!(claims["exp"].is_i64(), "{claims}");
    Ok(())
}

async fn names_of_fields_are_matched_without_case(server: Server) -> Outcome {
    for name in ["username", "userName", "UserName", "USERNAME"] {
        let body = json!({ name: "supervisor", "Password": "supervisor" });
        assert_eq!(answer(server.bare(Method::POST, LOG_IN).json(&body)).await?.status, 200, "{name}");
    }
    Ok(())
}

async fn a_wrong_password_is_answered_401(server: Server) -> Outcome {
    for body in [
        json!({ "userName": "supervisor", "password": "wrong" }),
        json!({ "userName": "nobody", "password": "supervisor" }),
        json!({ "userName": "supervisor", "password": "Supervisor" }),
        json!({ "userName": "supervisor" }),
        json!({ "userName": 7, "password": null }),
        json!({}),
    ] {
        answer(server.bare(Method::POST, LOG_IN).json(&body)).await?.is_empty(401);
    }
    Ok(())
}

async fn what_is_no_json_is_answered_400(server: Server) -> Outcome {
    for body in ["", "nonsense", "{", "[1,2]", "7"] {
        answer(server.bare(Method::POST, LOG_IN).body(body)).await?.is_empty(400);
    }
    Ok(())
}

async fn json_of_another_shape_is_answered_as_the_real_server_does(server: Server) -> Outcome {
    answer(server.bare(Method::POST, LOG_IN).body("null")).await?.is_empty(401);
    Ok(())
}

async fn the_tenant_names_the_address_of_its_hub(server: Server) -> Outcome {
    let answer = server.get("/api/tenants/mine").await?;
    assert_eq!((answer.status, answer.kind()), (200, "application/json"));
    let fields: Value = serde_json::from_str(&answer.body)?;
    assert_eq!(fields["signalRUrl"], format!("http://{}/hub", server.address));
    for field in ["id", "name"] {
        assert!(fields[field].is_string(), "{fields}");
    }
    Ok(())
}

async fn an_api_key_finds_the_tenant(server: Server) -> Outcome {
    let request = server.bare(Method::GET, "/api/tenants/mine");
    assert_eq!(answer(request.header("X-API-KEY", server.api_key)).await?.status, 200);
    Ok(())
}

async fn nobody_finds_no_tenant(server: Server) -> Outcome {
    answer(server.bare(Method::GET, "/api/tenants/mine")).await?.is_empty(401);
    let keyed = server.bare(Method::GET, "/api/tenants/mine").header("X-API-KEY", "wrong");
    answer(keyed).await?.is_empty(401);
    let token = server.bare(Method::GET, "/api/tenants/mine").bearer_auth("wrong");
    answer(token).await?.is_empty(401);
    Ok(())
}

async fn the_other_spelling_is_not_found(server: Server) -> Outcome {
    server.get("/api/Tenant/mine").await?.is_empty(404);
    Ok(())
}

async fn other_methods_are_answered_405(server: Server) -> Outcome {
    assert_eq!(server.get(LOG_IN).await?.status, 405);
    assert_eq!(server.post("/api/tenants/mine", "").await?.status, 405);
    Ok(())
}
