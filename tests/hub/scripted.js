// A network that does what the test says: stands in for window.fetch and window.WebSocket, so that a hub can be
// made to fail in every way that a real one does only now and then.
window.scripted = (() => {
  const real = { fetch: window.fetch, WebSocket: window.WebSocket, setTimeout: window.setTimeout };
  const client = signalR.HubConnection.prototype;
  const { invoke } = client;
  const separator = "\x1e";
  let plan, requests, sockets, sent, invoked;

  class Socket extends EventTarget {
    static CONNECTING = 0;
    static OPEN = 1;
    static CLOSING = 2;
    static CLOSED = 3;
    readyState = Socket.CONNECTING;

    constructor(url) {
      super();
      this.url = url;
      // The good-bye of an earlier case's connection may come late; it is not this case's.
      this.sent = sent;
      requests.push({ method: "SOCKET", url, headers: {}, body: "" });
      sockets.push(this);
      const way = step(plan.upgrade, sockets.length - 1) ?? "open";
      this.blocked = way === "blocked";
      // As a content security policy does it, in Chromium: closed from the start, an error, and no close event.
      if (this.blocked) this.readyState = Socket.CLOSED;
      queueMicrotask(() => {
        if (this.blocked) this.fire(new Event("error"));
        if (way === "open") {
          this.readyState = Socket.OPEN;
          this.fire(new Event("open"));
        } else if (way === "fail") {
          this.end(1006);
        }
      });
    }

    fire(event) {
      this[`on${event.type}`]?.(event);
    }

    // So that an event sent from outside reaches the handler, as it does on a real socket.
    dispatchEvent(event) {
      this.fire(event);
      return true;
    }

    send(text) {
      for (const record of text.split(separator).filter(Boolean)) {
        const message = JSON.parse(record);
        this.sent.push(message);
        if (message.protocol) {
          if (plan.handshake === "lose") queueMicrotask(() => this.end(1006));
          else if (plan.handshake !== "never") this.say(plan.handshake ?? "{}" + separator);
        } else if (message.type === 1) {
          const about = `${message.target} ${message.arguments?.[0]}`;
          const answer = plan.answers?.[about] ?? plan.answers?.[message.target] ?? { result: null };
          if (answer !== "never") this.say(JSON.stringify({ type: 3, invocationId: message.invocationId, ...answer }) + separator);
        } else if (message.type === 7) {
          queueMicrotask(() => this.end(1000));
        }
      }
    }

    say(data) {
      queueMicrotask(() => this.fire(new MessageEvent("message", { data })));
    }

    end(code) {
      if (this.readyState === Socket.CLOSED) return;
      this.readyState = Socket.CLOSED;
      this.fire(new CloseEvent("close", { code, wasClean: code === 1000 }));
    }

    close() {
      queueMicrotask(() => this.end(1006));
    }
  }

  // The plan for the n-th time; the last one holds for ever after.
  const step = (plan, n) => (Array.isArray(plan) ? plan[Math.min(n, plan.length - 1)] : plan);

  const negotiation = {
    negotiateVersion: 1,
    connectionId: "public",
    connectionToken: "secret",
    availableTransports: ["WebSockets", "LongPolling"].map((transport) => ({ transport, transferFormats: ["Text"] })),
  };

  async function fetch(url, init = {}) {
    const headers = Object.fromEntries(new Headers(init.headers));
    const method = init.method ?? "GET";
    const path = new URL(url, location.href).pathname;
    const kind = path.endsWith("/negotiate") ? "negotiate" : method === "GET" && /[?&]id=/.test(url) ? "poll" : `${method} ${path}`;
    const earlier = requests.filter((request) => request.kind === kind).length;
    requests.push({ kind, method, url: String(url), headers, body: init.body ?? "" });
    const fallback = { negotiate: negotiation, poll: earlier === 0 ? "" : "never" }[kind] ?? "";
    const reply = step(plan[kind], earlier) ?? fallback;
    if (reply === "never") {
      await new Promise((_, reject) => {
        init.signal?.addEventListener("abort", () => reject(init.signal.reason));
      });
    }
    if (reply === "offline") throw new TypeError("Failed to fetch");
    if (reply === "throw a text") throw "a portal's own idea of an error";
    const status = reply.status ?? 200;
    const body = reply.body ?? (reply.status ? "" : reply);
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return new Response([204, 205, 304].includes(status) ? null : text, { status });
  }

  return {
    install(text) {
      plan = JSON.parse(text);
      requests = [];
      sockets = [];
      sent = [];
      invoked = [];
      window.fetch = fetch;
      window.WebSocket = Socket;
      const haste = plan.haste ?? 1;
      window.setTimeout = (act, span, ...rest) => real.setTimeout.call(window, act, span / haste, ...rest);
      client.invoke = function (method, ...rest) {
        invoked.push(method);
        return invoke.call(this, method, ...rest);
      };
    },
    restore() {
      Object.assign(window, real);
      client.invoke = invoke;
    },
    say: (text) => sockets.at(-1)?.say(text + separator),
    lose: (code) => sockets.at(-1)?.end(code),
    requests: () => JSON.stringify(requests),
    invoked: () => JSON.stringify(invoked),
    sent: () => JSON.stringify(sent.filter((message) => message.type !== 6)),
    socketStates: () => JSON.stringify(sockets.map((socket) => socket.readyState)),
  };
})();
