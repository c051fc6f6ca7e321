export type Credentials = {
    token: string;
} | {
    apiKey: string;
};
export type Settings = {
    /**
     * one of those in docs/configuration.md, or `auto`
     */
    language?: string;
    theme?: 'auto' | 'light' | 'dark';
    density?: 'comfortable' | 'compact';
    /**
     * in percent
     */
    scale?: '100' | '125' | '150' | '175' | '200';
    view?: 'board' | 'wall';
    /**
     * the ids of those that are shown, in this order
     */
    queues?: string[];
};
export type Options = {
    /**
     * where the page is, with the slash at its end
     */
    address: string;
    /**
     * what a screen reader calls the frame
     */
    title?: string;
    settings?: Settings;
    /**
     * the frame's `allow`; by itself `clipboard-write`
     */
    allow?: string;
    /**
     * asked for a fresh
     * token whenever one is of use: at the start, and two minutes before the one in use ends; every ten seconds until there is one
     */
    authenticate?: () => Credentials | null | undefined | Promise<Credentials | null | undefined>;
};
export type QueueCounts = {
    queue: string;
    /**
     * null while it is not known
     */
    waiting: number | null;
    /**
     * since when the caller who waits longest does, as `Date.now()` counts; null when nobody does
     */
    longestSince: number | null;
};
export type Events = {
    /**
     * the page has started
     */
    ready: {};
    /**
     * a token or key would be of use; `authenticate` is asked by then
     */
    "authentication-needed": {};
    connection: {
        state: 'signed-out' | 'connecting' | 'live' | 'stale' | 'reconnecting' | 'lost';
    };
    /**
     * once a second at most
     */
    counts: {
        queues: QueueCounts[];
    };
    "threshold-passed": {
        call: string;
        queue: string;
        level: 'amber' | 'red' | 'critical';
    };
    /**
     * the supervisor wants to be notified: so
     * many wait at least so long; the page, being framed, may not do it by itself
     */
    alert: {
        level: 'red' | 'critical';
        queues: {
            queue: string;
            calls: number;
        }[];
    };
    /**
     * a card was taken into hand, or its list of operators opened
     */
    "call-picked": {
        call: string;
        queue: string;
    };
    /**
     * the supervisor wants to see what the portal knows of the caller
     */
    "open-caller": {
        call: string;
        queue: string;
    };
    /**
     * something went wrong in the page
     * itself: it could not start, it has stopped and shows nothing true any more, or a policy refused something; and its version
     */
    fault: {
        kind: 'start' | 'stopped' | 'policy';
        detail: string;
        page: string;
    };
    assignment: {
        call: string;
        operator: string;
        state: 'sending' | 'ringing' | 'recalling' | 'recalled' | 'answered' | 'no-answer' | 'caller-left' | 'refused' | 'unknown' | 'not-sent';
    };
};
/**
 * Puts Callboard into an element of the portal.
 * @param {Element} parent @param {Options} options
 */
export declare function embed(parent: Element, options: Options): Callboard;
/** A board in its frame. */
export declare class Callboard {
    #private;
    /** The frame: its size and place are the portal's own. */
    frame: HTMLIFrameElement;
    /** @param {Element} parent @param {Options} options */
    constructor(parent: Element, { address, title, settings, authenticate, allow }: Options);
    /**
     * Listens to what the page tells; answers with how to stop.
     * @template {keyof Events} Name @param {Name} name @param {(detail: Events[Name]) => void} listener @returns {() => void}
     */
    on<Name extends keyof Events>(name: Name, listener: (detail: Events[Name]) => void): () => void;
    /** Hands in a token or an API key, unasked. @param {Credentials} credentials */
    logIn(credentials: Credentials): void;
    /** Ends the session, in every tab of this portal. */
    logOut(): void;
    /** Changes settings; `undefined` takes one back. @param {Settings} settings */
    set(settings: Settings): void;
    /** Brings a call's card into sight and focuses it, unless a call is in hand. @param {string} call */
    focus(call: string): void;
    /** Takes the board away. */
    remove(): void;
}
