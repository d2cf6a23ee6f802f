/** Words that stand in every story and so find none. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  'ada adalah agar akan atas atau bagi bahwa belum bisa dalam dan dapat dari dengan di hanya hingga ia ini itu juga kami karena ke kepada ketika lain lalu lebih maka masih mereka namun oleh pada para pun saat saja sampai sangat satu sebagai sebelum secara sedang sehingga sejak selain seperti serta setelah sudah supaya tapi telah tersebut tetapi tidak untuk yaitu yakni yang the of and to in a is for on that with as at by from'.split(
    ' ',
  ),
);
