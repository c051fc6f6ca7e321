//! Log-in, and the secrets that it gives.

use super::Effects;
use crate::browser::storage::Thing;
use crate::domain::fault::Category;
use crate::domain::{Account, Credentials, Event, Fault, Moment, Proof, Secret};
use crate::thello::{Access, Admission};

/// A log-in under way.
struct Attempt {
    number: u32,
    /// As it was typed.
    user_name: Option<String>,
    proof: Proof,
    /// The tab may keep the token.
    persist: bool,
}

impl Effects {
    pub(super) fn log_in(&self, api: String, credentials: Credentials, persist: bool) {
        let (user_name, proof) = match &credentials {
            Credentials::Password { user_name, .. } => (Some(user_name.clone()), Proof::Password),
            Credentials::ApiKey(_) | Credentials::Token(_) => (None, Proof::Secret),
        };
        let attempt = Attempt { number: self.next_attempt(), user_name, proof, persist };
        let answer = self.0.door.log_in(api, credentials);
        self.when(answer, |effects, answer| effects.answered(attempt, answer));
    }

    pub(super) fn resume(&self, api: String, user_name: Option<String>, persist: bool) {
        let attempt = Attempt { number: self.next_attempt(), user_name, proof: Proof::SameSecret, persist };
        let token = Secret::new(self.0.store.read(Thing::Token).unwrap_or_default());
        let answer = self.0.door.resume(api, token);
        self.when(answer, |effects, answer| effects.answered(attempt, answer));
    }

    pub(super) fn forget_secrets(&self) {
        self.next_attempt();
        self.0.access.take();
        self.0.store.forget(Thing::Token);
        self.0.store.forget(Thing::Board);
    }

    fn next_attempt(&self) -> u32 {
        let number = self.0.log_in.get() + 1;
        self.0.log_in.set(number);
        number
    }

    fn answered(&self, attempt: Attempt, answer: Result<Admission, Fault>) {
        if self.0.log_in.get() != attempt.number {
            return;
        }
        self.keep_token(&answer, attempt.persist);
        self.send(match answer {
            Ok(admission) => Event::LoggedIn(self.admitted(admission, attempt)),
            Err(fault) => Event::LogInFailed(fault),
        });
    }

    fn keep_token(&self, answer: &Result<Admission, Fault>, persist: bool) {
        match answer {
            Ok(Admission { access: Access::Token(token), .. }) if persist => {
                self.0.store.keep(Thing::Token, token.reveal());
            }
            // A renewal that failed takes away nothing that is still good.
            Err(_) if self.0.access.borrow().is_some() => {}
            // Nobody said that it is not good: it can be tried again.
            Err(fault) if fault.category() != Category::Access => {}
            // An API key is good for ever, and stays in this page only.
            Ok(_) | Err(_) => self.0.store.forget(Thing::Token),
        }
    }

    fn admitted(&self, admission: Admission, attempt: Attempt) -> Account {
        let claims = admission.claims;
        let on_the_page = |at: Moment| self.0.clock.moment(at.0);
        let held = self.0.access.borrow().as_ref().is_some_and(|(access, _)| *access == admission.access);
        self.0.access.replace(Some((admission.access, admission.tenant.hub.clone())));
        Account {
            tenant: admission.tenant.name,
            user_name: attempt.user_name,
            user: claims.user,
            hub: admission.tenant.hub,
            expires: claims.expires.map(on_the_page),
            issued: claims.issued.map(on_the_page),
            proof: if held { Proof::SameSecret } else { attempt.proof },
        }
    }
}
