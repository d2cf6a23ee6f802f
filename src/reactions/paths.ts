/** Under which path of its host the service answers. */
export const API = '/api/reactions';
/** What a form sends to withdraw. */
export const NONE = 'none';
