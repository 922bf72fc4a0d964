/**
 * Connections that may wait to be taken: after a power cut a venue's screens connect at the same moment. The system has a limit
 * of its own (Linux: net.core.somaxconn).
 */
export const BACKLOG = 8192
