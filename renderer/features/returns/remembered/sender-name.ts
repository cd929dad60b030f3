/** A sender's name, or what stands in its place where nobody was named. */
export const senderName = (sender: string): string => (sender === '' ? 'No named sender' : sender);
