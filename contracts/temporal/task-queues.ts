/** One queue for workflow code; a queue of its own for each desk, so that its rate limit is the queue's. */
export const WORKFLOW_QUEUE = 'supportway-workflows';
export const DESK_QUEUE = 'supportway-desk';
export const OFFICE_QUEUE = 'supportway-office';
