/**
 * Ordinary words of an Indonesian newspaper, roughly the most frequent first. None occurs twice.
 */
export const INDONESIAN_WORDS: readonly string[] = [
  ...new Set(
    `
  yang di dan itu dengan ini untuk dari pada tidak ke akan dalam juga mereka ada sudah karena oleh bisa
  lebih saat telah warga hingga setelah tahun kami kota para masih menjadi seperti hari orang belum dapat namun secara
  kabupaten pemerintah sebelumnya kawasan masyarakat kecamatan petugas kelurahan anggaran penduduk wilayah provinsi rencana
  pekerjaan kendaraan perbaikan jalanan penumpang pelayanan kesehatan sekolah guru murid pelajaran perpustakaan lapangan
  pedagang pembeli harga kebutuhan pasokan gudang pasar beras sayuran bumbu ikan tambak nelayan perahu dermaga muara
  pantai sungai jembatan bendungan sawah petani pupuk panen ladang kebun kopi cengkih tembakau kelapa ternak peternak
  penelitian peneliti kampus mahasiswa dosen laboratorium percobaan perangkat jaringan listrik tenaga matahari baterai
  perusahaan pabrik karyawan upah koperasi pinjaman tabungan keuntungan kerugian penjualan pembelian pengiriman pesanan
  pelatih pemain pertandingan kejuaraan lapisan penonton kemenangan kekalahan babak gelanggang latihan cedera peringkat
  seniman pertunjukan panggung penari gamelan wayang lukisan naskah penyair penerbit pembaca kelompok sanggar tradisi
  rumah keluarga anak perempuan pemuda lansia tetangga kampung gang halaman dapur makanan minuman kue jajanan warung
  pagi siang petang malam kemarin besok pekan bulan depan lalu pertama kedua ketiga terakhir awal akhir pertengahan
  hujan banjir angin gelombang kemarau longsor gempa peringatan evakuasi posko bantuan relawan korban keselamatan
  menyampaikan menerangkan menuturkan mencatat menghitung memperkirakan menyiapkan menyelesaikan mengumumkan memutuskan
  mengusulkan menyetujui menunda melanjutkan memperpanjang memperluas mempertahankan mengganti memindahkan mengumpulkan
  membagikan memasang mencabut merawat menata mendata mengatur menguji mengukur menyalurkan menampung menyaring menanam
  dikerjakan diselesaikan dipasang dipindahkan dirawat disiapkan dicatat diumumkan dibahas disetujui ditunda diuji
  berkumpul berangkat bekerja bertambah berkurang bertahan berubah bergerak berakhir berlanjut bermain belajar berjualan
  tercatat terlihat terdengar terpasang terlambat tersedia terbagi terjangkau baru lama cepat lambat murah mahal ramai
  sepi bersih keruh luas sempit tinggi rendah kuat lemah terang gelap jelas rumit sederhana penting mendesak berkala
  sekitar sebagian seluruh beberapa banyak sedikit setiap hampir hanya selalu jarang kembali segera bersama sendiri
  antara terhadap tentang sampai sejak sebelum ketika sementara sehingga supaya meskipun apabila sedangkan maupun tanpa
`
      .trim()
      .split(/\s+/),
  ),
];
