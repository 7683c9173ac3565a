/** Twilio, or any provider that speaks its protocol at another `apiUrl`. */
export type TwilioSettings = { apiUrl: string; accountSid: string; authToken: string; from: string }
